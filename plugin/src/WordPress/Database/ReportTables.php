<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\ReportRows;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\ReportTable;

/** Reads the rollups. Money of the period's currency is counted, and what was shown in whichever. */
final class ReportTables implements ReportRows
{
	private const OFFER_SUMS = 'SUM(r.shown) AS shown, SUM(r.accepted) AS accepted, SUM(r.declined) AS declined, SUM(r.expired) AS expired, SUM(r.orders) AS orders,
		SUM(r.net) AS net, SUM(r.tax) AS tax, SUM(r.shipping) AS shipping, SUM(r.refunded_net) AS refunded_net, SUM(r.refunded_tax) AS refunded_tax, SUM(r.refunded_shipping) AS refunded_shipping';

	private const PERIOD = "r.day >= %s AND r.day <= %s AND r.currency IN ('', %s)";

	private const DAYS = 'r.day >= %s AND r.day <= %s';

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function kinds(ReportPeriod $period): array
	{
		return $this->sums('SELECT r.kind AS name, ' . self::OFFER_SUMS . ' FROM %i r WHERE ' . self::PERIOD . ' GROUP BY r.kind', $this->tables->rollupOffers(), $period);
	}

	public function days(ReportPeriod $period): array
	{
		return $this->sums('SELECT r.day AS name, ' . self::OFFER_SUMS . ' FROM %i r WHERE ' . self::PERIOD . ' GROUP BY r.day', $this->tables->rollupOffers(), $period);
	}

	public function orders(ReportPeriod $period): array
	{
		$sums = $this->sums(
			'SELECT r.has_offer AS name, SUM(r.orders) AS orders, SUM(r.linked) AS linked, SUM(r.gross) AS gross, SUM(r.tax) AS tax, SUM(r.shipping) AS shipping, SUM(r.refunded_gross) AS refunded_gross
			FROM %i r WHERE ' . self::PERIOD . ' GROUP BY r.has_offer',
			$this->tables->rollupOrders(),
			$period,
		);
		$byOffer = [];
		foreach ($sums as $name => $sum) {
			$byOffer[(int) $name] = $sum;
		}
		return $byOffer;
	}

	public function shoppers(ReportPeriod $period): int
	{
		return $this->connection->row('SELECT SUM(r.shoppers) AS shoppers FROM %i r WHERE ' . self::DAYS, [$this->tables->rollupOrders(), $period->from, $period->to])?->int('shoppers') ?? 0;
	}

	public function currencies(ReportPeriod $period): array
	{
		$rows = $this->connection->rows(
			'SELECT DISTINCT r.currency FROM %i r WHERE ' . self::DAYS . " AND r.currency <> '' ORDER BY r.currency",
			[$this->tables->rollupOrders(), $period->from, $period->to],
		);
		return array_map(static fn(Row $row): string => $row->text('currency'), $rows);
	}

	public function pending(ReportPeriod $period): int
	{
		return $this->connection->row('SELECT COUNT(*) AS days FROM %i r WHERE ' . self::DAYS, [$this->tables->rollupQueue(), $period->from, $period->to])?->int('days') ?? 0;
	}

	public function table(ReportTable $table, ReportPeriod $period, string $orderBy, bool $isDescending, int $limit, int $offset, int $least = 0, int $funnel = 0): array
	{
		if (!in_array($orderBy, $table->sortable(), true)) {
			throw new \InvalidArgumentException("No table is ordered by \"{$orderBy}\".");
		}
		[$sql, $bound] = $this->grouped($table, $period, $funnel);
		$names = Connection::marks('t.%i', count($table->names()));
		$way = $isDescending ? 'DESC' : 'ASC';
		$rate = $table->hasRate() ? ', CASE WHEN g.shown = 0 THEN -1 ELSE g.accepted * 1.0 / g.shown END AS take_rate' : '';
		$shown = $table->hasRate() ? 'WHERE t.shown >= %d' : '';
		$titled = $table->titled();
		// At the same number, always in the same order: a page begins where the last one ended.
		$rows = $this->connection->rows(
			"SELECT t.* FROM (SELECT g.*{$rate} FROM ({$sql}) g) t {$shown} ORDER BY t.%i {$way}, {$names} LIMIT %d OFFSET %d",
			[...$bound, ...($table->hasRate() ? [$least] : []), $orderBy, ...$table->names(), $limit, $offset],
		);
		$titles = $titled === '' ? [] : $this->titles(array_map(static fn(Row $row): int => $row->int($titled), $rows));
		return array_map(static fn(Row $row): array => self::line($table, $row, $titles), $rows);
	}

	public function count(ReportTable $table, ReportPeriod $period, int $funnel = 0): int
	{
		[$sql, $bound] = $this->grouped($table, $period, $funnel);
		return $this->connection->row("SELECT COUNT(*) AS number FROM ({$sql}) g", $bound)?->int('number') ?? 0;
	}

	/** @return array{literal-string, list<scalar>} */
	private function grouped(ReportTable $table, ReportPeriod $period, int $funnel): array
	{
		$names = Connection::marks('r.%i', count($table->names()));
		$days = [$period->from, $period->to];
		return match ($table) {
			ReportTable::Products => [
				'SELECT r.product_id, SUM(r.accepted) AS accepted, SUM(r.pieces) AS pieces, SUM(r.net) AS net, SUM(r.tax) AS tax, SUM(r.refunded_net) AS refunded_net, SUM(r.refunded_tax) AS refunded_tax
				FROM %i r WHERE r.day >= %s AND r.day <= %s AND r.currency = %s GROUP BY r.product_id',
				[$this->tables->rollupProducts(), ...$days, $period->currency],
			],
			ReportTable::Failures => [
				'SELECT r.gateway, r.reason, SUM(r.failures) AS failures FROM %i r WHERE ' . self::DAYS . ' GROUP BY r.gateway, r.reason',
				[$this->tables->rollupFailures(), ...$days],
			],
			default => [
				"SELECT {$names}, " . self::OFFER_SUMS . ' FROM %i r WHERE ' . self::PERIOD . self::only($table, $funnel) . " GROUP BY {$names}",
				[...$table->names(), $this->tables->rollupOffers(), ...$days, $period->currency, ...($table->hasFunnels() && $funnel > 0 ? [$funnel] : []), ...$table->names()],
			],
		};
	}

	/** @return literal-string what has no funnel is in no table of funnels, and a cart that nobody paid for in none of gateways */
	private static function only(ReportTable $table, int $funnel): string
	{
		return match ($table) {
			ReportTable::Funnels, ReportTable::Steps => $funnel > 0 ? ' AND r.funnel_id = %d' : ' AND r.funnel_id > 0',
			ReportTable::Gateways => " AND r.gateway <> ''",
			default => '',
		};
	}

	/**
	 * @param list<int> $ids
	 * @return array<int, string>
	 */
	private function titles(array $ids): array
	{
		if ($ids === []) {
			return [];
		}
		$rows = $this->connection->rows('SELECT ID AS id, post_title FROM %i WHERE ID IN (' . Connection::marks('%d', count($ids)) . ')', [$this->connection->table('posts'), ...$ids]);
		return array_combine(array_map(static fn(Row $row): int => $row->int('id'), $rows), array_map(static fn(Row $row): string => $row->text('post_title'), $rows));
	}

	/**
	 * @param array<int, string> $titles
	 * @return array<string, int|string>
	 */
	private static function line(ReportTable $table, Row $row, array $titles): array
	{
		$line = ['title' => $titles[$table->titled() === '' ? 0 : $row->int($table->titled())] ?? ''];
		foreach ($table->names() as $name) {
			$line[$name] = str_ends_with($name, '_id') ? $row->int($name) : $row->text($name);
		}
		foreach ([...$table->counts(), ...$table->amounts()] as $name) {
			$line[$name] = $row->int($name);
		}
		return $line;
	}

	/**
	 * @param literal-string $sql
	 * @return array<string, array<string, int>> by name
	 */
	private function sums(string $sql, string $table, ReportPeriod $period): array
	{
		$sums = [];
		foreach ($this->connection->rows($sql, [$table, $period->from, $period->to, $period->currency]) as $row) {
			$all = [];
			foreach (array_keys($row->all()) as $column) {
				$column === 'name' || $all[(string) $column] = $row->int((string) $column);
			}
			$sums[$row->text('name')] = $all;
		}
		return $sums;
	}
}
