<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/**
 * One writer per order: the order's acceptances are touched first, which makes a second writer wait until the first
 * one's work is committed, and then read what it wrote. All of the work is done or nothing.
 */
final class OrderWriter
{
	public function __construct(
		private readonly Tables $tables,
		private readonly Transaction $transaction,
	) {
	}

	/** @param callable(): void $work must read the order itself, after it was let in */
	public function run(int $orderId, callable $work): void
	{
		$this->transaction->run(function () use ($orderId, $work): void {
			global $wpdb;
			$touched = $wpdb->query($wpdb->prepare(
				'UPDATE %i SET version = version WHERE order_id = %d',
				$this->tables->acceptances(),
				$orderId,
			));
			if ($touched === false) {
				throw new \RuntimeException("Order {$orderId} cannot be written now: {$wpdb->last_error}");
			}
			$work();
		});
	}
}
