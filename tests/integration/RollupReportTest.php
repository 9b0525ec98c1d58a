<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Rest\CsvResponse;
use PHPUnit\Framework\Attributes\Group;

/** The reports say what the orders say: totals, series, tables, and the same numbers as a file. */
#[Group('orders')]
final class RollupReportTest extends RollupCase
{
	protected function setUp(): void
	{
		parent::setUp();
		$taken = $this->taken();
		$this->secondTaken();
		$this->long($this->shop->order());
		[$line] = $this->shop->added($taken);
		$this->refund($taken, '50.25', ['line_items' => [$line->get_id() => ['qty' => 0, 'refund_total' => '50.25', 'refund_tax' => []]]]);
		wp_update_post(['ID' => $this->shop->offers['upsell'], 'post_title' => '=1+1']);
		$this->reports->rollUp->recount([$this->day, $this->next]);
		wp_set_current_user(1);
	}

	protected function tearDown(): void
	{
		wp_set_current_user(0);
	}

	public function testTotalsSeriesAndTablesEqualTheOrders(): void
	{
		$totals = $this->report('totals', ['compare' => true]);
		$now = self::part($totals, 'current');
		self::assertSame([3, 2, 0.6667, 2], [$now['shown'], $now['accepted'], $now['take_rate'], $now['shoppers']]);
		self::assertSame(['24400', '5025', '19375', '53500'], [self::amount($now, 'net'), self::amount($now, 'refunded_net'), self::amount($now, 'kept'), self::amount($now, 'shop_gross')]);
		self::assertSame(['17833', '21900', '9700', '9700'], [self::amount($now, 'aov'), self::amount($now, 'aov_with'), self::amount($now, 'aov_without'), self::amount($now, 'aov_less_offers')]);
		$before = self::part($totals, 'previous');
		self::assertSame([0, null, null], [$before['shown'], $before['take_rate'], $before['aov']]);

		$points = self::part($this->report('series', ['interval' => 'day']), 'points');
		self::assertSame([[$this->day, 3, '24400', '0'], [$this->next, 0, '0', '5025']], array_map(static fn(mixed $point): array => is_array($point) ? [$point['from'], $point['shown'], self::amount($point, 'net'), self::amount($point, 'refunded_net')] : [], array_values($points)));

		$offers = self::part($this->report('offers', ['orderby' => 'take_rate', 'order' => 'asc', 'per_page' => 1, 'page' => 2]), 'rows');
		self::assertCount(1, $offers);
		$offer = (array) $offers[0];
		self::assertSame([$this->shop->offers['downsell'], 1, 1.0, '4700'], [$offer['offer_id'], $offer['accepted'], $offer['take_rate'], self::amount($offer, 'net')]);
		foreach (['funnels' => 1, 'steps' => 2, 'gateways' => 1, 'products' => 2, 'failures' => 0] as $table => $rows) {
			$report = $this->report($table);
			self::assertSame([$rows, $rows, 0], [$report['total'], count(self::part($report, 'rows')), $report['pending_days']], $table);
		}
		$steps = self::part($this->report('steps'), 'rows');
		$funnel = (int) (is_array($steps[0]) && is_numeric($steps[0]['funnel_id']) ? $steps[0]['funnel_id'] : 0);
		foreach ([[$funnel, 2], [$funnel + 1, 0]] as [$id, $rows]) {
			$report = $this->report('steps', ['funnel' => $id]);
			self::assertSame([$rows, $rows], [$report['total'], count(self::part($report, 'rows'))], "of funnel {$id}");
		}
		self::assertSame([400, 400], [$this->asked('steps', ['funnel' => 0])->get_status(), $this->asked('offers', ['funnel' => $funnel])->get_status()]);
		foreach ([['from' => '2026-02-30'], ['from' => $this->next, 'to' => $this->day], ['from' => '1900-01-01'], ['orderby' => 'title'], ['currency' => "U'D"]] as $odd) {
			self::assertSame(400, $this->asked('offers', $odd)->get_status(), (string) wp_json_encode($odd));
		}
	}

	public function testFileHasEveryRowAndNoFormula(): void
	{
		$answer = $this->asked('offers/csv', ['orderby' => 'net']);
		self::assertInstanceOf(CsvResponse::class, $answer);
		ob_start();
		self::assertTrue(apply_filters('rest_pre_serve_request', false, $answer, new \WP_REST_Request('GET'), rest_get_server()));
		$lines = explode("\r\n", trim((string) ob_get_clean()));
		self::assertSame("\xEF\xBB\xBF" . '"offer_id","title","shown","accepted","declined","expired","orders","take_rate","net","tax","shipping","refunded_net","refunded_tax","refunded_shipping","currency"', $lines[0]);
		self::assertSame([
			"\"{$this->shop->offers['upsell']}\",\"'=1+1\",\"2\",\"1\",\"1\",\"0\",\"1\",\"0.5\",\"197.00\",\"0.00\",\"0.00\",\"50.25\",\"0.00\",\"0.00\",\"USD\"",
			"\"{$this->shop->offers['downsell']}\",\"Offer downsell\",\"1\",\"1\",\"0\",\"0\",\"1\",\"1\",\"47.00\",\"0.00\",\"0.00\",\"0.00\",\"0.00\",\"0.00\",\"USD\"",
		], array_slice($lines, 1));
	}

	/**
	 * @param array<string, mixed> $more
	 */
	private function asked(string $report, array $more = []): \WP_REST_Response
	{
		$request = new \WP_REST_Request('GET', "/encore/v1/reports/{$report}");
		$request->set_query_params($more + ['from' => $this->day, 'to' => $this->next]);
		return rest_do_request($request);
	}

	/**
	 * @param array<string, mixed> $more
	 * @return array<mixed>
	 */
	private function report(string $report, array $more = []): array
	{
		$answer = $this->asked($report, $more);
		self::assertSame(200, $answer->get_status(), (string) wp_json_encode($answer->get_data()));
		return (array) $answer->get_data();
	}

	/**
	 * @param array<mixed> $report
	 * @return array<mixed>
	 */
	private static function part(array $report, string $name): array
	{
		self::assertIsArray($report[$name]);
		return $report[$name];
	}

	/** @param array<mixed> $part */
	private static function amount(array $part, string $name): mixed
	{
		self::assertIsArray($part[$name] ?? null, $name);
		return $part[$name]['amount'];
	}
}
