<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/**
 * Simple products, of which a test has several before it begins. The first of a kind is saved by WooCommerce, read and deleted;
 * what a test gets are copies of the rows that were written then, which take a fraction of the time.
 */
final class SimpleProduct
{
	/** By table: the column with the product's id, and the one of the row's own. */
	private const TABLES = [
		'posts' => ['ID', 'ID'],
		'postmeta' => ['post_id', 'meta_id'],
		'term_relationships' => ['object_id', ''],
		'wc_product_meta_lookup' => ['product_id', ''],
	];

	/** @var array<string, array<string, list<array<string, string>>>> by props, then by table, without a number of their own */
	private static array $rows = [];

	/** @param array<string, mixed> $props without what only one product can have, as a SKU */
	public static function of(array $props): \WC_Product_Simple
	{
		return new \WC_Product_Simple(self::copied(self::$rows[serialize($props)] ??= self::saved($props)));
	}

	/**
	 * @param array<string, mixed> $props
	 * @return array<string, list<array<string, string>>>
	 */
	private static function saved(array $props): array
	{
		$product = new \WC_Product_Simple();
		$product->set_props($props);
		$id = $product->save();
		$rows = [];
		foreach (self::TABLES as $table => [$column, $own]) {
			$rows[$table] = array_map(static fn(array $row): array => array_diff_key($row, [$own => '']), self::rows($table, $column, $id));
		}
		$product->delete(true);
		return $rows;
	}

	/** @param array<string, list<array<string, string>>> $rows */
	private static function copied(array $rows): int
	{
		$id = self::write('posts', array_map(static fn(array $row): array => ['post_name' => wp_generate_uuid4()] + $row, $rows['posts'] ?? []));
		foreach (array_slice(self::TABLES, 1) as $table => [$column]) {
			self::write($table, array_map(static fn(array $row): array => [$column => (string) $id] + $row, $rows[$table] ?? []));
		}
		clean_post_cache($id);
		return $id;
	}

	/** @return list<array<string, string>> */
	private static function rows(string $table, string $column, int $id): array
	{
		$db = FunnelShop::db();
		/** @var list<array<string, string>> */
		return (array) $db->get_results((string) $db->prepare('SELECT * FROM %i WHERE %i = %d', $db->prefix . $table, $column, $id), ARRAY_A);
	}

	/** @param list<array<string, string>> $rows of the same columns */
	private static function write(string $table, array $rows): int
	{
		$db = FunnelShop::db();
		$columns = array_keys($rows[0] ?? []);
		$values = array_map(static fn(array $row): string => (string) $db->prepare('(' . implode(', ', array_fill(0, count($row), '%s')) . ')', array_values($row)), $rows);
		$into = (string) $db->prepare('INSERT INTO %i (' . implode(', ', array_fill(0, count($columns), '%i')) . ') VALUES ', $db->prefix . $table, ...$columns);
		if ($db->query($into . implode(', ', $values)) === false) {
			throw new \RuntimeException($db->last_error);
		}
		return $db->insert_id;
	}
}
