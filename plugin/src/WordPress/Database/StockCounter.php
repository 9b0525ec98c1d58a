<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** A product's stock as one number in the database, where two shoppers cannot take the same last piece. */
final class StockCounter
{
	/** @param bool $belowZero whether more may be taken than there is */
	public function take(int $productId, int $pieces, bool $belowZero): bool
	{
		global $wpdb;
		$enough = $belowZero ? '' : $wpdb->prepare('AND CAST(meta_value AS DECIMAL(20, 6)) >= %d', $pieces);
		return $wpdb->query($wpdb->prepare(
			"UPDATE %i SET meta_value = meta_value - %d WHERE post_id = %d AND meta_key = '_stock' {$enough}",
			$wpdb->postmeta,
			$pieces,
			$productId,
		)) === 1;
	}
}
