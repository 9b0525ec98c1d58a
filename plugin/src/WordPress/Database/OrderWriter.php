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

	public function __construct(private readonly Connection $connection)
	{
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

	/** An update that changes nothing: where the database has no row locks it is let in like any other writer. */
	private function lock(int $orderId): void
	{
		$hasOwnTable = get_option('woocommerce_custom_orders_table_enabled') === 'yes';
		$this->connection->execute(
			$hasOwnTable ? 'UPDATE %i SET id = id WHERE id = %d' : 'UPDATE %i SET ID = ID WHERE ID = %d',
			[$this->connection->table($hasOwnTable ? 'wc_orders' : 'posts'), $orderId],
		);
	}
}
