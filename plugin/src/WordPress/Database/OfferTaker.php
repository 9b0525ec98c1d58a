<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\OneTaker;

/**
 * The rows of the offers' own posts are touched first, by their primary key and in their order: a second taker waits there
 * until the first one's work is committed, and counts it. Takers of other offers never wait.
 */
final class OfferTaker implements OneTaker
{
	public function __construct(private readonly Connection $connection)
	{
	}

	public function run(array $offerIds, callable $work): mixed
	{
		sort($offerIds);
		return $this->connection->transaction(function () use ($offerIds, $work): mixed {
			foreach ($offerIds as $id) {
				// Changes nothing: where the database has no row locks it is let in like any other writer.
				$this->connection->execute('UPDATE %i SET ID = ID WHERE ID = %d', [$this->connection->table('posts'), $id]);
			}
			return $work();
		});
	}
}
