<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Funnel\Trace;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Traces;

/**
 * Traces, a row for each step that was considered; one statement writes them all. The first word stays, but for one that
 * was said before the payment was there, and where the offer was shown in the end.
 *
 * @phpstan-import-type Entry from Trace
 */
final class TraceTable implements Traces
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Log $log,
	) {
	}

	public function write(Trace $trace, \DateTimeImmutable $now): void
	{
		$entries = $trace->entries();
		if ($entries === []) {
			return;
		}
		$bound = [$this->tables->traces()];
		foreach ($entries as $entry) {
			array_push($bound, $trace->orderId, $entry['funnel_id'], $entry['step'], $entry['offer_id'], $entry['reason'], Row::time($now));
		}
		$marks = Connection::marks('(%d, %d, %s, %d, %s, %s)', count($entries));
		try {
			$this->connection->execute(
				"INSERT INTO %i (order_id, funnel_id, step, offer_id, reason, considered_at) VALUES {$marks}
				ON DUPLICATE KEY UPDATE reason = CASE WHEN reason IN (%s, 'not_paid') OR VALUES(reason) = '' OR VALUES(reason) LIKE %s THEN VALUES(reason) ELSE reason END",
				[...$bound, PlacedOrder::COMING, Trace::SHOWN . '%'],
			);
		} catch (\Throwable $error) {
			$this->log->error($error, 'trace');
		}
	}

	public function ofOrder(int $orderId): array
	{
		return array_map(static fn(Row $row): array => [
			'funnel_id' => $row->int('funnel_id'),
			'step' => $row->text('step'),
			'offer_id' => $row->int('offer_id'),
			'reason' => $row->text('reason'),
		], $this->connection->rows('SELECT * FROM %i WHERE order_id = %d ORDER BY id', [$this->tables->traces(), $orderId]));
	}

	public function forget(\DateTimeImmutable $before): void
	{
		$this->connection->execute('DELETE FROM %i WHERE considered_at < %s', [$this->tables->traces(), Row::time($before)]);
	}
}
