<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\DayRecords;
use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\OfferKind;
use Encore\Application\Reports\OfferRole;
use Encore\Application\Reports\OrderStorage;
use Encore\Application\Reports\ReportDay;
use Encore\Domain\Acceptance\AcceptanceState;

/** What was shown on a day, with the answers to it. The database counts; one row comes back for each offer, step, gateway and answer. */
final class LedgerDays implements DayRecords
{
	/** Beside p, what the same shopper was shown just before: of after_no, whether that was not taken. A first one looks for nothing. */
	private const BEFORE = 'LEFT JOIN %i q ON p.place > 1 AND q.scope = p.scope AND q.place = p.place - 1';
	private const AFTER_NO = "CASE WHEN q.state IN ('declined', 'expired') THEN 1 ELSE 0 END AS after_no";

	/** @param \Closure(): OrderStorage $storage */
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly \Closure $storage,
	) {
	}

	public function read(ReportDay $day, DayRollup $into): void
	{
		$storage = ($this->storage)();
		$gateway = self::gateway($storage);
		$rows = $this->connection->rows(
			'SELECT e.offer_id, e.funnel_id, e.step, e.placement, e.gateway, e.state, e.after_no, COUNT(*) AS number FROM (
				SELECT p.offer_id, p.funnel_id, p.step, p.placement, p.state, ' . self::AFTER_NO . ",
					CASE WHEN p.order_id = 0 THEN '' ELSE COALESCE({$gateway}, '') END AS gateway
				FROM %i p " . self::BEFORE . '
				WHERE p.shown_at >= %s AND p.shown_at < %s
			) e GROUP BY e.offer_id, e.funnel_id, e.step, e.placement, e.gateway, e.state, e.after_no',
			[
				$this->connection->table(self::gatewayTable($storage)),
				$this->tables->presentations(),
				$this->tables->presentations(),
				Row::time($day->from()),
				Row::time($day->to()),
			],
		);
		foreach ($rows as $row) {
			$into->shown(self::role($row)->paidBy($row->text('gateway')), $row->text('state'), $row->int('number'));
		}
		$shoppers = $this->connection->row(
			'SELECT COUNT(DISTINCT scope) AS shoppers FROM %i WHERE shown_at >= %s AND shown_at < %s',
			[$this->tables->presentations(), Row::time($day->from()), Row::time($day->to())],
		);
		$into->seenBy($shoppers?->int('shoppers') ?? 0);
	}

	/**
	 * As what each offer of these orders was shown: by uuid, and of those that joined a cart by "order:offer".
	 *
	 * @param list<int>    $orderIds
	 * @param list<string> $uuids
	 * @return array<string, OfferRole>
	 */
	public function roles(array $orderIds, array $uuids): array
	{
		$byOrder = $orderIds === [] ? [] : $this->roleRows('p.order_id IN (' . Connection::marks('%d', count($orderIds)) . ')', $orderIds);
		$missing = array_values(array_diff($uuids, array_map(static fn(Row $row): string => $row->text('uuid'), $byOrder)));
		$byUuid = $missing === [] ? [] : $this->roleRows('p.uuid IN (' . Connection::marks('%s', count($missing)) . ')', $missing);
		$roles = [];
		foreach ([...$byOrder, ...$byUuid] as $row) {
			$roles[$row->text('uuid')] = self::role($row);
			$row->text('step') === '' && $roles["{$row->int('order_id')}:{$row->int('offer_id')}"] = self::role($row);
		}
		return $roles;
	}

	/**
	 * @param list<int> $orderIds
	 * @return array<int, true> those after which an offer was taken that stands in an order of its own
	 */
	public function withLinked(array $orderIds): array
	{
		if ($orderIds === []) {
			return [];
		}
		$rows = $this->connection->rows(
			'SELECT DISTINCT order_id FROM %i WHERE order_id IN (' . Connection::marks('%d', count($orderIds)) . ") AND way IN ('linked', 'pay_link') AND state = %s",
			[$this->tables->acceptances(), ...$orderIds, AcceptanceState::Settled->value],
		);
		return array_fill_keys(array_map(static fn(Row $row): int => $row->int('order_id'), $rows), true);
	}

	/**
	 * @param literal-string    $which
	 * @param list<int|string> $bound
	 * @return list<Row>
	 */
	private function roleRows(string $which, array $bound): array
	{
		return $this->connection->rows(
			'SELECT p.uuid, p.order_id, p.offer_id, p.funnel_id, p.step, p.placement, ' . self::AFTER_NO . '
			FROM %i p ' . self::BEFORE . " WHERE {$which}",
			[$this->tables->presentations(), $this->tables->presentations(), ...$bound],
		);
	}

	/** @return literal-string the payment method of the order that p.order_id names, in the table that gatewayTable() names */
	public static function gateway(OrderStorage $storage): string
	{
		return $storage->isPosts ? "(SELECT MAX(m.meta_value) FROM %i m WHERE m.post_id = p.order_id AND m.meta_key = '_payment_method')" : '(SELECT o.payment_method FROM %i o WHERE o.id = p.order_id)';
	}

	/** Without prefix. */
	public static function gatewayTable(OrderStorage $storage): string
	{
		return $storage->isPosts ? $storage->meta : $storage->orders;
	}

	private static function role(Row $row): OfferRole
	{
		return new OfferRole($row->int('offer_id'), $row->int('funnel_id'), $row->text('step'), OfferKind::of($row->text('placement'), $row->int('after_no') === 1), '');
	}
}
