<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Events\EventName;
use Encore\Application\Events\OfferEvent;
use Encore\Application\Ports\OfferEvents;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;

/** What happened to offers, each kind by the key of its time, so many rows at once. */
final class EventRows implements OfferEvents
{
	private const AT_ONCE = 500;

	private const PRESENTATION = 'p.uuid, p.offer_id, p.placement, p.order_id, p.funnel_id, p.step, p.quote';

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function between(EventName $name, \DateTimeImmutable $from, \DateTimeImmutable $to): iterable
	{
		[$sql, $tables, $time, $which, $state] = $this->query($name);
		[$at, $id] = [Row::time($from), 0];
		do {
			$rows = $this->connection->rows(
				"{$sql} WHERE {$which} AND {$time} >= %s AND {$time} < %s AND ({$time} > %s OR e.id > %d) ORDER BY {$time}, e.id LIMIT %d",
				[...$tables, $state, $at, Row::time($to), $at, $id, self::AT_ONCE],
			);
			foreach ($rows as $row) {
				yield self::toEvent($name, $row);
				[$at, $id] = [$row->text('at'), $row->int('id')];
			}
		} while (count($rows) === self::AT_ONCE);
	}

	public function find(string $id): ?OfferEvent
	{
		[$name, $uuid, $number] = OfferEvent::parts($id) ?? [null, '', 0];
		if ($name === null) {
			return null;
		}
		[$sql, $tables, , $which, $state] = $this->query($name);
		$row = $number === 0
			? $this->connection->row("{$sql} WHERE {$which} AND e.uuid = %s", [...$tables, $state, $uuid])
			: $this->connection->row("{$sql} WHERE {$which} AND e.acceptance = %s AND e.number = %d", [...$tables, $state, $uuid, $number]);
		return $row === null ? null : self::toEvent($name, $row);
	}

	/** @return array{literal-string, list<string>, literal-string, literal-string, string} what is read from which tables, when it was, and of which state */
	private function query(EventName $name): array
	{
		$presentations = $this->tables->presentations();
		$acceptances = $this->tables->acceptances();
		$own = self::PRESENTATION;
		$moved = "SELECT e.id, e.number, e.concluded_at AS at, e.amount, e.currency, e.minor_unit, e.transaction_id, a.gateway, {$own} FROM %i e JOIN %i a ON a.uuid = e.acceptance JOIN %i p ON p.uuid = e.acceptance";
		return match ($name) {
			EventName::Charged => [$moved, [$this->tables->attempts(), $acceptances, $presentations], 'e.concluded_at', 'e.outcome = %s', ChargeStatus::Paid->value],
			EventName::Refunded => [$moved, [$this->tables->refunds(), $acceptances, $presentations], 'e.concluded_at', 'e.outcome = %s', RefundAttempt::REFUNDED],
			EventName::Undone => [
				"SELECT e.id, e.changed_at AS at, e.gateway, e.transaction_id, {$own} FROM %i e JOIN %i p ON p.uuid = e.uuid",
				[$acceptances, $presentations],
				'e.changed_at',
				'e.state = %s',
				AcceptanceState::Undone->value,
			],
			EventName::Shown => [
				"SELECT e.id, e.shown_at AS at, '' AS gateway, '' AS transaction_id, {$own} FROM %i e JOIN %i p ON p.id = e.id",
				[$presentations, $presentations],
				'e.shown_at',
				"'' = %s",
				'',
			],
			EventName::Accepted, EventName::Declined, EventName::Expired => [
				"SELECT e.id, e.answered_at AS at, '' AS gateway, '' AS transaction_id, {$own} FROM %i e JOIN %i p ON p.id = e.id",
				[$presentations, $presentations],
				'e.answered_at',
				'e.state = %s',
				$name->value,
			],
		};
	}

	private static function toEvent(EventName $name, Row $row): OfferEvent
	{
		$values = $row->all();
		$isMoney = isset($values['amount']);
		$quote = $row->text('quote');
		return new OfferEvent(
			$name,
			$row->text('uuid'),
			$isMoney ? $row->int('number') : 0,
			$row->instant('at'),
			$row->int('offer_id'),
			wp_specialchars_decode(get_the_title($row->int('offer_id')), ENT_QUOTES),
			$row->text('placement'),
			$row->int('order_id'),
			$row->int('funnel_id'),
			$row->text('step'),
			match (true) {
				$isMoney => new Money($row->int('amount'), $row->text('currency'), $row->int('minor_unit')),
				$quote === '' => null,
				default => Quote::fromJson($quote)->total(),
			},
			$row->text('gateway'),
			$row->text('transaction_id'),
		);
	}
}
