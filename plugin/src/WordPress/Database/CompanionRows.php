<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** Products that may go with one, out of the tables in which WooCommerce keeps what was sold and what it costs. */
final class CompanionRows
{
	/** The last orders with the product, of which the others are counted. */
	private const ORDERS = 200;
	private const MOST = 20;

	/** In one order only, it may be chance. */
	private const LEAST_TOGETHER = 2;

	/**
	 * @param string $sold   the shop's table with a row for each product of an order, without its prefix
	 * @param string $priced its table of products with their prices
	 */
	public function __construct(
		private readonly Connection $connection,
		private readonly string $sold,
		private readonly string $priced,
	) {
	}

	/** @return array<int, int> by product, the orders that had both; most first */
	public function boughtWith(int $productId): array
	{
		$sold = $this->connection->table($this->sold);
		$rows = $this->connection->rows(
			'SELECT o.product_id, COUNT(DISTINCT o.order_id) AS together
				FROM (SELECT DISTINCT order_id FROM %i WHERE product_id = %d ORDER BY order_id DESC LIMIT %d) AS own
				JOIN %i o ON o.order_id = own.order_id
				WHERE o.product_id NOT IN (%d, 0) GROUP BY o.product_id HAVING together >= %d ORDER BY together DESC, o.product_id LIMIT %d',
			[$sold, $productId, self::ORDERS, $sold, $productId, self::LEAST_TOGETHER, self::MOST],
		);
		$together = [];
		foreach ($rows as $row) {
			$together[$row->int('product_id')] = $row->int('together');
		}
		return $together;
	}

	/**
	 * What is published, in stock, and costs so much now; the best sold first.
	 *
	 * @param list<int> $categories that it has one of; none: any
	 * @return list<int> products
	 */
	public function priced(int $besides, string $least, string $most, array $categories): array
	{
		$posts = $this->connection->table('posts');
		$within = $categories === [] ? '' : 'AND EXISTS (SELECT 1 FROM %i r JOIN %i t ON t.term_taxonomy_id = r.term_taxonomy_id
			WHERE r.object_id = l.product_id AND t.taxonomy = %s AND t.term_id IN (' . Connection::marks('%d', count($categories)) . '))';
		$rows = $this->connection->rows(
			"SELECT l.product_id FROM %i l JOIN %i p ON p.ID = l.product_id
				WHERE l.min_price BETWEEN CAST(%s AS DECIMAL(19, 4)) AND CAST(%s AS DECIMAL(19, 4)) AND l.stock_status = 'instock'
					AND p.post_type = 'product' AND p.post_status = 'publish' AND p.post_password = '' AND p.ID <> %d {$within}
				ORDER BY l.total_sales DESC, l.product_id LIMIT %d",
			[
				$this->connection->table($this->priced),
				$posts,
				$least,
				$most,
				$besides,
				...($categories === [] ? [] : [$this->connection->table('term_relationships'), $this->connection->table('term_taxonomy'), 'product_cat', ...$categories]),
				self::MOST,
			],
		);
		return array_map(static fn(Row $row): int => $row->int('product_id'), $rows);
	}
}
