<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Reports\CsvLine;
use Encore\Application\Reports\ReadReports;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\ReportTable;
use Encore\Domain\Money;
use Encore\Rest\Schema\ReportSeriesSchema;
use Encore\Rest\Schema\ReportTableSchema;
use Encore\Rest\Schema\ReportTotalsSchema;

/** GET reports/…: what offers brought in a period. For the shop's owner. */
final class ReportsController extends Controller
{
	private const DAY = ['type' => 'string', 'pattern' => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'];
	private const DAYS = 30;
	private const PER_PAGE = 25;
	private const MOST_PER_PAGE = 100;

	/**
	 * @param \Closure(): Money         $shop of the shop's own currency
	 * @param \Closure(): \DateTimeZone $zone
	 */
	public function __construct(
		Log $log,
		private readonly ReadReports $reports,
		private readonly Clock $clock,
		private readonly \Closure $shop,
		private readonly \Closure $zone,
	) {
		parent::__construct($log);
	}

	protected function routes(): array
	{
		$compare = ['compare' => ['type' => 'boolean', 'default' => false]];
		$interval = ['interval' => ['type' => 'string', 'enum' => ['day', 'week', 'month'], 'default' => 'day']];
		$routes = [
			new Route('/reports/totals', 'GET', OwnedPostRules::allow(...), $this->totals(...), self::period() + $compare, ReportTotalsSchema::schema(...)),
			new Route('/reports/series', 'GET', OwnedPostRules::allow(...), $this->series(...), self::period() + $compare + $interval, ReportSeriesSchema::schema(...)),
		];
		foreach (ReportTable::cases() as $table) {
			// Of the steps, those of one funnel.
			$order = self::order($table) + ($table === ReportTable::Steps ? ['funnel' => ['type' => 'integer', 'minimum' => 1]] : []);
			$pages = [
				'page' => ['type' => 'integer', 'minimum' => 1, 'maximum' => 100_000, 'default' => 1],
				'per_page' => ['type' => 'integer', 'minimum' => 1, 'maximum' => self::MOST_PER_PAGE, 'default' => self::PER_PAGE],
			];
			$routes[] = new Route("/reports/{$table->value}", 'GET', OwnedPostRules::allow(...), fn(\WP_REST_Request $request): array => $this->table($table, $request), self::period() + $order + $pages, static fn(): array => ReportTableSchema::of($table));
			$routes[] = new Route("/reports/{$table->value}/csv", 'GET', OwnedPostRules::allow(...), fn(\WP_REST_Request $request): CsvResponse => $this->csv($table, $request), self::period() + $order);
		}
		return $routes;
	}

	/** @return array<string, mixed> */
	private function totals(\WP_REST_Request $request): array
	{
		return $this->reports->totals($this->asked($request), (bool) $request['compare']);
	}

	/** @return array<string, mixed> */
	private function series(\WP_REST_Request $request): array
	{
		$interval = match ($request['interval']) {
			'week' => 'week',
			'month' => 'month',
			default => 'day',
		};
		return $this->reports->series($this->asked($request), $interval, (bool) $request['compare']);
	}

	/** @return array<string, mixed> */
	private function table(ReportTable $table, \WP_REST_Request $request): array
	{
		return $this->reports->table($table, $this->asked($request), self::orderBy($table, $request), $request['order'] !== 'asc', self::number($request['page'], 1), self::number($request['per_page'], self::PER_PAGE), self::number($request['funnel'], 0));
	}

	private function csv(ReportTable $table, \WP_REST_Request $request): CsvResponse
	{
		$period = $this->asked($request);
		$rows = $this->reports->all($table, $period, self::orderBy($table, $request), $request['order'] !== 'asc', self::number($request['funnel'], 0));
		return new CsvResponse(self::lines($table, $period, $rows), "encore-{$table->value}-{$period->from}-{$period->to}.csv");
	}

	/**
	 * @param iterable<array<string, mixed>> $rows
	 * @return \Generator<int, string>
	 */
	private static function lines(ReportTable $table, ReportPeriod $period, iterable $rows): \Generator
	{
		$head = [...$table->names(), ...($table->titled() === '' ? [] : ['title']), ...$table->counts(), ...($table->hasRate() ? ['take_rate'] : []), ...$table->amounts()];
		yield CsvLine::of([...$head, ...($table->amounts() === [] ? [] : ['currency'])]);
		foreach ($rows as $row) {
			$values = array_map(static fn(string $name): string => self::text($row[$name] ?? '', $period), $head);
			yield CsvLine::of([...$values, ...($table->amounts() === [] ? [] : [$period->currency])]);
		}
	}

	private static function text(mixed $value, ReportPeriod $period): string
	{
		if (is_array($value)) {
			$amount = $value['amount'] ?? '0';
			return (new Money(is_numeric($amount) ? (int) $amount : 0, $period->currency, $period->minorUnit))->toDecimal();
		}
		return is_scalar($value) ? (string) $value : '';
	}

	private function asked(\WP_REST_Request $request): ReportPeriod
	{
		$shop = ($this->shop)();
		$today = $this->clock->now()->setTimezone(($this->zone)());
		$text = static fn(mixed $value, string $otherwise): string => is_string($value) && $value !== '' ? $value : $otherwise;
		$to = $text($request['to'], $today->format('Y-m-d'));
		$from = $text($request['from'], $today->modify('-' . (self::DAYS - 1) . ' days')->format('Y-m-d'));
		return ReportPeriod::of($from, $to, $text($request['currency'], $shop->currency), $shop->minorUnit);
	}

	/** @return array<string, array<string, mixed>> */
	private static function period(): array
	{
		return ['from' => self::DAY, 'to' => self::DAY, 'currency' => ['type' => 'string', 'pattern' => '^[A-Z]{3}$']];
	}

	/** @return array<string, array<string, mixed>> */
	private static function order(ReportTable $table): array
	{
		return [
			'orderby' => ['type' => 'string', 'enum' => $table->sortable(), 'default' => $table->sortable()[0]],
			'order' => ['type' => 'string', 'enum' => ['asc', 'desc'], 'default' => 'desc'],
		];
	}

	private static function orderBy(ReportTable $table, \WP_REST_Request $request): string
	{
		$asked = $request['orderby'];
		return is_string($asked) && in_array($asked, $table->sortable(), true) ? $asked : $table->sortable()[0];
	}

	private static function number(mixed $value, int $otherwise): int
	{
		return is_numeric($value) ? (int) $value : $otherwise;
	}
}
