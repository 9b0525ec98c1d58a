<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\OneWriter;

/**
 * The order's own row is touched first, by its primary key: a second writer, and whoever pays or cancels the order just then,
 * waits there until the first one's work is committed, and reads what it wrote. Writers of other orders never wait.
 */
final class OrderWriter implements OneWriter
{
	/** The order that is being written; 0 for none. */
	private int $order = 0;

	/** @param \Closure(): string $table which one holds the shop's orders now, with its prefix */
	public function __construct(
		private readonly Connection $connection,
		private readonly \Closure $table,
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
			$this->lock($orderId);
			$this->order = $orderId;
			try {
				$work();
			} finally {
				$this->order = $outer;
			}
		});
	}

	public function afterwards(callable $work): void
	{
		$this->connection->afterwards($work);
	}

	/** An update that changes nothing: where the database has no row locks it is let in like any other writer. */
	private function lock(int $orderId): void
	{
		$this->connection->execute('UPDATE %i SET id = id WHERE id = %d', [($this->table)(), $orderId]);
	}
}
