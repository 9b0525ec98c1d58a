<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\RequestLimit;
use Encore\Domain\Refusal;

/** Counts requests by the minute: a row for who asks in which minute. The first of a minute is one statement, others two. */
final class RequestTable implements RequestLimit
{
	/** A shopper's page that waits for an answer asks twenty times. */
	private const A_MINUTE = 30;

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Clock $clock,
	) {
	}

	public function count(string $who): void
	{
		$now = $this->clock->now()->getTimestamp();
		$row = ['scope' => hash('sha256', $who), 'minute' => intdiv($now, self::SECONDS)];
		if ($this->connection->insertIfAbsent($this->tables->requests(), $row + ['asked' => 1])) {
			return;
		}
		$mayAsk = $this->connection->execute(
			'UPDATE %i SET asked = asked + 1 WHERE scope = %s AND minute = %d AND asked < %d',
			[$this->tables->requests(), $row['scope'], $row['minute'], self::A_MINUTE],
		) === 1;
		if (!$mayAsk) {
			throw Refusal::because(self::REFUSED);
		}
	}

	/** Past minutes say nothing any more. */
	public function forget(): void
	{
		$this->connection->execute(
			'DELETE FROM %i WHERE minute < %d',
			[$this->tables->requests(), intdiv($this->clock->now()->getTimestamp(), self::SECONDS)],
		);
	}
}
