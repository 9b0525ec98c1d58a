<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\OneWriter;

/**
 * The order's acceptances are touched first: a second writer waits there until the first one's work is committed, and
 * then reads what it wrote.
 */
final class OrderWriter implements OneWriter
{
	/** The order that is being written; 0 for none. */
	private int $order = 0;

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function run(int $orderId, callable $work): void
	{
		if ($this->order === $orderId) {
			$work();
			return;
		}
		$outer = $this->order;
		$this->connection->transaction(function () use ($orderId, $work, $outer): void {
			$this->connection->execute(
				'UPDATE %i SET version = version WHERE order_id = %d',
				[$this->tables->acceptances(), $orderId],
			);
			$this->order = $orderId;
			try {
				$work();
			} finally {
				$this->order = $outer;
			}
		});
	}
}
