<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\OfferLock;

/**
 * The rows of the offers' own posts are touched first, by their primary key and in their order: a second taker waits there
 * until the first one's work is committed, and counts it. Takers of other offers never wait.
 */
final class OfferRowLock implements OfferLock
{
	private const TRIES = 3;

	public function __construct(private readonly Connection $connection)
	{
	}

	public function within(array $offerIds, callable $work): mixed
	{
		sort($offerIds);
		for ($left = self::TRIES; ; --$left) {
			try {
				return $this->connection->transaction(function () use ($offerIds, $work): mixed {
					array_map($this->touch(...), $offerIds);
					return $work();
				});
			} catch (\RuntimeException $error) {
				if ($left <= 1 || !Connection::isDeadlock($error)) {
					throw $error;
				}
			}
		}
	}

	/** Changes nothing: where the database has no row locks it is let in like any other writer. */
	private function touch(int $id): void
	{
		$this->connection->execute('UPDATE %i SET ID = ID WHERE ID = %d', [$this->connection->table('posts'), $id]);
	}
}
