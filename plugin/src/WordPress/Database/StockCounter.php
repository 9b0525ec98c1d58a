<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\StockCount;

/** The stock that WooCommerce keeps in a product's meta, taken in one atomic update. */
final class StockCounter implements StockCount
{
	/** Stands for "no limit" in the comparison. */
	private const ANY = -1000000000;

	public function __construct(private readonly Connection $connection)
	{
	}

	public function take(int $productId, int $pieces, ?int $atLeast): bool
	{
		return $this->connection->execute(
			"UPDATE %i SET meta_value = meta_value - %d
			WHERE post_id = %d AND meta_key = '_stock' AND CAST(meta_value AS DECIMAL(20, 6)) >= %d",
			[$this->connection->table('postmeta'), $pieces, $productId, $atLeast ?? self::ANY],
		) === 1;
	}
}
