<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

use Encore\Application\Ports\ReportRows;

/**
 * What the owner's home and reports show. Amounts are without tax, which stands beside them, as shipping does; refunds stand apart.
 *
 * @phpstan-type Line array<string, mixed>
 */
final class ReadReports
{
	/** Below that a take rate says nothing. */
	public const LEAST_SHOWN = 20;

	private const BEST = 3;
	private const AT_ONCE = 500;
	private const MONEY = ['net', 'tax', 'shipping', 'refunded_net', 'refunded_tax', 'refunded_shipping'];

	public function __construct(private readonly ReportRows $rows)
	{
	}

	/** @return Line */
	public function totals(ReportPeriod $period, bool $compare): array
	{
		return $this->head($period) + [
			'current' => $this->sums($period),
			'previous' => $compare ? $this->sums($period->before()) : null,
			'best' => $this->ranked($period, true),
			'worst' => $this->ranked($period, false),
			'least_shown' => self::LEAST_SHOWN,
		];
	}

	/**
	 * @param 'day'|'week'|'month' $interval
	 * @return Line
	 */
	public function series(ReportPeriod $period, string $interval, bool $compare): array
	{
		return $this->head($period) + [
			'interval' => $interval,
			'points' => $this->points($period, $interval),
			'previous' => $compare ? $this->points($period->before(), $interval) : null,
		];
	}

	/**
	 * @param int $funnel of steps, those of this one alone; 0: of all
	 * @return Line
	 */
	public function table(ReportTable $table, ReportPeriod $period, string $orderBy, bool $isDescending, int $page, int $perPage, int $funnel = 0): array
	{
		$rows = $this->rows->table($table, $period, $orderBy, $isDescending, $perPage, ($page - 1) * $perPage, 0, $funnel);
		return $this->head($period) + [
			'total' => $this->rows->count($table, $period, $funnel),
			'rows' => array_map(static fn(array $row): array => self::line($table, $period, $row), $rows),
		];
	}

	/** @return \Generator<int, Line> every row of a table */
	public function all(ReportTable $table, ReportPeriod $period, string $orderBy, bool $isDescending, int $funnel = 0): \Generator
	{
		for ($offset = 0;; $offset += self::AT_ONCE) {
			$rows = $this->rows->table($table, $period, $orderBy, $isDescending, self::AT_ONCE, $offset, 0, $funnel);
			foreach ($rows as $row) {
				yield self::line($table, $period, $row);
			}
			if (count($rows) < self::AT_ONCE) {
				return;
			}
		}
	}

	/** @return Line */
	private function head(ReportPeriod $period): array
	{
		return [
			'from' => $period->from,
			'to' => $period->to,
			'currency' => $period->currency,
			'currencies' => $this->rows->currencies($period),
			'pending_days' => $this->rows->pending($period),
		];
	}

	/** @return Line */
	private function sums(ReportPeriod $period): array
	{
		$kinds = $this->rows->kinds($period);
		$sum = static fn(string $name): int => array_sum(array_column($kinds, $name));
		$orders = $this->rows->orders($period);
		$of = static fn(int $hasOffer, string $name): int => $orders[$hasOffer][$name] ?? 0;
		$net = static fn(int $hasOffer): int => $of($hasOffer, 'gross') - $of($hasOffer, 'tax') - $of($hasOffer, 'shipping');
		$each = static function (int $amount, int $count) use ($period): ?array {
			$share = Share::each($amount, $count);
			return $share === null ? null : $period->money($share);
		};
		$count = $of(0, 'orders') + $of(1, 'orders');
		$money = [];
		foreach (self::MONEY as $name) {
			$money[$name] = $period->money($sum($name));
		}
		return [
			'shoppers' => $this->rows->shoppers($period),
			'shown' => $sum('shown'),
			'accepted' => $sum('accepted'),
			'take_rate' => Share::of($sum('accepted'), $sum('shown')),
			...$money,
			'kept' => $period->money($sum('net') - $sum('refunded_net')),
			'orders' => $count,
			'orders_with' => $of(1, 'orders'),
			'orders_without' => $of(0, 'orders'),
			'shop_gross' => $period->money($of(0, 'gross') + $of(1, 'gross')),
			'shop_refunded' => $period->money($of(0, 'refunded_gross') + $of(1, 'refunded_gross')),
			'aov' => $each($net(0) + $net(1), $count),
			'aov_with' => $each($net(1), $of(1, 'orders')),
			'aov_without' => $each($net(0), $of(0, 'orders')),
			'aov_less_offers' => $each($net(0) + $net(1) - $sum('net'), $count),
			'kinds' => array_map(static fn(OfferKind $kind): array => self::kind($kind, $period, $kinds[$kind->value] ?? []), OfferKind::cases()),
		];
	}

	/**
	 * @param array<string, int> $sums
	 * @return Line
	 */
	private static function kind(OfferKind $kind, ReportPeriod $period, array $sums): array
	{
		$of = static fn(string $name): int => $sums[$name] ?? 0;
		return [
			'kind' => $kind->value,
			'shown' => $of('shown'),
			'accepted' => $of('accepted'),
			'take_rate' => Share::of($of('accepted'), $of('shown')),
			'net' => $period->money($of('net')),
			'refunded_net' => $period->money($of('refunded_net')),
		];
	}

	/** @return list<Line> */
	private function ranked(ReportPeriod $period, bool $isBest): array
	{
		$rows = $this->rows->table(ReportTable::Offers, $period, 'take_rate', $isBest, self::BEST, 0, self::LEAST_SHOWN);
		return array_map(static fn(array $row): array => self::line(ReportTable::Offers, $period, $row), $rows);
	}

	/** @return list<Line> one for each interval, those in which nothing happened too */
	private function points(ReportPeriod $period, string $interval): array
	{
		$days = $this->rows->days($period);
		$points = [];
		foreach (ReportDay::between($period->from, $period->to) as $day) {
			$at = new \DateTimeImmutable($day);
			$begins = match ($interval) {
				'month' => $at->format('Y-m-01'),
				'week' => $at->modify('-' . ((int) $at->format('N') - 1) . ' days')->format('Y-m-d'),
				default => $day,
			};
			// The first one may have begun before the period.
			$point = $points[$begins] ?? ['from' => $day, 'shown' => 0, 'accepted' => 0, 'net' => 0, 'refunded_net' => 0];
			foreach (['shown', 'accepted', 'net', 'refunded_net'] as $name) {
				$point[$name] += $days[$day][$name] ?? 0;
			}
			$points[$begins] = $point;
		}
		return array_map(static fn(array $point): array => [
			...$point,
			'take_rate' => Share::of($point['accepted'], $point['shown']),
			'net' => $period->money($point['net']),
			'refunded_net' => $period->money($point['refunded_net']),
		], array_values($points));
	}

	/**
	 * @param array<string, int|string> $row
	 * @return Line
	 */
	private static function line(ReportTable $table, ReportPeriod $period, array $row): array
	{
		$line = [];
		foreach ($table->names() as $name) {
			$line[$name] = $row[$name];
		}
		if ($table->titled() !== '') {
			$line['title'] = $row['title'] === '' ? "#{$row[$table->titled()]}" : $row['title'];
		}
		foreach ($table->counts() as $name) {
			$line[$name] = (int) $row[$name];
		}
		if ($table->hasRate()) {
			$line['take_rate'] = Share::of((int) $row['accepted'], (int) $row['shown']);
		}
		foreach ($table->amounts() as $name) {
			$line[$name] = $period->money((int) $row[$name]);
		}
		return $line;
	}
}
