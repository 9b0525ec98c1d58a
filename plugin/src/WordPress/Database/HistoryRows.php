<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\History\ConsideredOffer;
use Encore\Application\History\MoneyMove;
use Encore\Application\History\OfferHistory;
use Encore\Application\History\OrderHistory;
use Encore\Application\Ports\OfferHistories;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;

/** Reads what became of an order's offers, with its trace, in two queries: one where nothing was accepted. */
final class HistoryRows implements OfferHistories
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function ofOrder(int $orderId): OrderHistory
	{
		$rows = $this->connection->rows(
			"SELECT 0 AS is_trace, p.id AS place, p.uuid, p.offer_id, p.state, p.shown_at, p.answered_at, p.expires_at, o.post_title AS title,
				COALESCE(a.quote, p.quote) AS quote, a.state AS acceptance, COALESCE(a.way, p.way) AS way, a.gateway, a.version, a.message AS why
			FROM %i p LEFT JOIN %i a ON a.uuid = p.uuid LEFT JOIN %i o ON o.ID = p.offer_id WHERE p.order_id = %d
			UNION ALL
			SELECT 1 AS is_trace, t.id AS place, '', t.offer_id, '', t.considered_at, NULL, NULL, o.post_title AS title, '', '', '', '', 0, t.reason AS why
			FROM %i t LEFT JOIN %i o ON o.ID = t.offer_id WHERE t.order_id = %d
			ORDER BY is_trace, place",
			[
				$this->tables->presentations(),
				$this->tables->acceptances(),
				$this->connection->table('posts'),
				$orderId,
				$this->tables->traces(),
				$this->connection->table('posts'),
				$orderId,
			],
		);
		$considered = array_values(array_filter($rows, static fn(Row $row): bool => $row->int('is_trace') === 1));
		$shown = array_values(array_filter($rows, static fn(Row $row): bool => $row->int('is_trace') === 0));
		$isAccepted = array_filter($shown, static fn(Row $row): bool => $row->text('acceptance') !== '') !== [];
		$moves = $isAccepted ? $this->moves($orderId) : [];
		return new OrderHistory(
			array_map(static fn(Row $row): OfferHistory => self::toHistory($row, $moves[$row->text('uuid')] ?? []), $shown),
			array_map(static fn(Row $row): ConsideredOffer => new ConsideredOffer($row->int('offer_id'), $row->text('title'), $row->text('why')), $considered),
		);
	}

	/** @return array<string, list<MoneyMove>> by acceptance */
	private function moves(int $orderId): array
	{
		$rows = $this->connection->rows(
			'SELECT 0 AS is_refund, t.acceptance, t.number, t.amount, t.currency, t.minor_unit, t.outcome, t.transaction_id AS moved_by, t.message, t.begun_at, t.concluded_at
			FROM %i t JOIN %i a ON a.uuid = t.acceptance WHERE a.order_id = %d
			UNION ALL
			SELECT 1 AS is_refund, r.acceptance, r.number, r.amount, r.currency, r.minor_unit, r.outcome, r.refund_id AS moved_by, r.message, r.begun_at, r.concluded_at
			FROM %i r JOIN %i a ON a.uuid = r.acceptance WHERE a.order_id = %d
			ORDER BY is_refund, number',
			[
				$this->tables->attempts(),
				$this->tables->acceptances(),
				$orderId,
				$this->tables->refunds(),
				$this->tables->acceptances(),
				$orderId,
			],
		);
		$moves = [];
		foreach ($rows as $row) {
			$moves[$row->text('acceptance')][] = new MoneyMove(
				$row->int('is_refund') === 1,
				new Money($row->int('amount'), $row->text('currency'), $row->int('minor_unit')),
				$row->text('outcome'),
				$row->text('moved_by'),
				$row->text('message'),
				$row->instant('begun_at'),
				self::time($row, 'concluded_at'),
			);
		}
		return $moves;
	}

	/** @param list<MoneyMove> $moves */
	private static function toHistory(Row $row, array $moves): OfferHistory
	{
		return new OfferHistory(
			$row->text('uuid'),
			$row->int('offer_id'),
			$row->text('title'),
			PresentationState::from($row->text('state')),
			$row->text('quote') === '' ? null : Quote::fromJson($row->text('quote')),
			$row->instant('shown_at'),
			self::time($row, 'answered_at'),
			self::time($row, 'expires_at'),
			AcceptanceState::tryFrom($row->text('acceptance')),
			$moves,
			PaymentWay::from($row->text('way')),
			$row->text('gateway'),
			$row->int('version'),
			$row->text('why') === Acceptance::DISPUTED,
		);
	}

	private static function time(Row $row, string $column): ?\DateTimeImmutable
	{
		return $row->text($column) === '' ? null : $row->instant($column);
	}
}
