<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Reports\DayRollup;
use PHPUnit\Framework\Attributes\Group;

/** The reports' days are added up from the orders and the ledger, to the cent, as often as anybody likes. Rules R15, R19. */
#[Group('orders')]
final class RollupTest extends RollupCase
{
	public function testADayEqualsItsOrders(): void
	{
		$taken = $this->taken();
		$second = $this->secondTaken();
		$none = $this->long($this->shop->order());
		$unpaid = $this->long($this->shop->order(paid: false));
		[$line] = $this->shop->added($taken);
		$this->refund($taken, '50.25', ['line_items' => [$line->get_id() => ['qty' => 0, 'refund_total' => '50.25', 'refund_tax' => []]]]);
		$second->update_status('refunded');
		array_map($this->dated(...), $this->shop->reread($second)->get_refunds());
		self::assertSame(2, $this->reports->rollUp->recount([$this->day, $this->next]));

		$gateway = FunnelGateway::ID;
		self::assertEquals([
			['downsell', 'downsell', '', $gateway, 1, 1, 0, 0, 0],
			['downsell', 'downsell', 'USD', $gateway, 0, 0, 0, 1, 4700],
			['upsell', 'upsell', '', $gateway, 2, 1, 1, 0, 0],
			['upsell', 'upsell', 'USD', $gateway, 0, 0, 0, 1, 19700],
		], $this->rows('offers', $this->day, 'kind, step, currency, gateway, shown, accepted, declined, orders, net'));
		self::assertEquals([['downsell', 4700], ['upsell', 5025]], $this->rows('offers', $this->next, 'kind, refunded_net'), 'The whole order went back, and named no line.');
		self::assertEquals([[0, 1, 9700], [1, 2, 43800]], $this->rows('orders', $this->day, 'has_offer, orders, gross'));
		self::assertEquals([[1, 0, 19425]], $this->rows('orders', $this->next, 'has_offer, orders, refunded_gross'));
		self::assertEquals($this->recounted([$taken, $second, $none, $unpaid]), array_sum(array_column($this->rows('orders', $this->day, 'gross'), 0)));
		self::assertEquals([[$this->shop->products['upsell'], 1, 19700], [$this->shop->products['downsell'], 1, 4700]], $this->rows('products', $this->day, 'product_id, pieces, net'));
	}

	public function testWhateverChangesADayPutsItIntoTheQueue(): void
	{
		$order = $this->taken();
		$refund = $this->refund($order, '10');
		$this->reports->rollups->keepLook(new \DateTimeImmutable('-1 minute'), []);
		$this->emptyQueue();
		$this->reports->rollUp->look();
		self::assertSame([$this->day, $this->next], $this->queue());
		$this->reports->rollUp->recount([$this->day, $this->next]);
		self::assertSame([], $this->queue());

		$refund->delete(true);
		self::assertSame([$this->day, $this->next], $this->queue(), 'a refund that is gone');
		$this->reports->rollUp->recount([$this->day, $this->next]);
		self::assertSame([], $this->rows('orders', $this->next, 'gross'));

		$order = $this->shop->reread($order);
		$order->set_date_created("{$this->next} 12:00:00");
		$order->save();
		self::assertSame([$this->day], $this->queue(), 'the day on which it no longer is');
		$this->reports->rollUp->recount([$this->day, $this->next]);
		self::assertEquals([[29400]], $this->rows('orders', $this->next, 'gross'));
		self::assertSame([], $this->rows('orders', $this->day, 'gross'));

		$this->shop->reread($order)->delete(true);
		self::assertSame([$this->next], $this->queue(), 'an order that is gone');
	}

	public function testOrderInTheTrashAndOneThatIsCancelledNoLongerCount(): void
	{
		$order = $this->taken();
		$this->reports->rollUp->recount([$this->day]);
		self::assertEquals([[29400]], $this->rows('orders', $this->day, 'gross'));
		$order->update_status('cancelled');
		$this->reports->rollUp->recount([$this->day]);
		self::assertSame([], $this->rows('orders', $this->day, 'gross'));
		self::assertEquals([['', 1, 1]], $this->rows('offers', $this->day, 'currency, shown, accepted'), 'What was shown stays.');
		$order->update_status('completed');
		$this->reports->rollUp->recount([$this->day]);
		self::assertEquals([[29400]], $this->rows('orders', $this->day, 'gross'));
		$order->delete(false);
		$this->reports->rollUp->recount([$this->day]);
		self::assertSame([], $this->rows('orders', $this->day, 'gross'));
	}

	/** R2: who was cut off, or overtaken, writes nothing. */
	public function test_R2_a_day_is_replaced_whole_and_by_the_last_who_was_asked(): void
	{
		$this->taken();
		$this->reports->rollUp->recount([$this->day]);
		$before = $this->rows('offers', $this->day, 'kind, currency, shown, net');
		$this->reports->rollups->ask([$this->day]);
		$old = (string) $this->reports->rollups->asked($this->day);
		$this->reports->rollups->ask([$this->day]);
		self::assertFalse($this->reports->rollups->replace($this->day, $old, new DayRollup()));
		self::assertSame([[$this->day], $before], [$this->queue(), $this->rows('offers', $this->day, 'kind, currency, shown, net')]);
		$this->reports->rollUp->recount([$this->day]);
		self::assertSame([[], $before], [$this->queue(), $this->rows('offers', $this->day, 'kind, currency, shown, net')]);
	}

	/** R19: readers see the old day or the new one, wherever PHP dies. */
	#[Group('writers')]
	public function test_R19_a_day_that_is_cut_off_keeps_its_old_rows_and_its_place_in_the_queue(): void
	{
		$this->taken();
		$this->reports->rollUp->recount([$this->day]);
		$old = $this->whole();
		$this->secondTaken();
		$this->reports->rollups->ask([$this->day]);
		$processes = new Processes('rollup');
		for ($at = 1; !str_contains($processes->run([[$this->day, (string) $at]])[0], 'over'); ++$at) {
			self::assertEquals($old, $this->whole(), "killed before statement {$at}");
			self::assertSame([$this->day], $this->queue(), "killed before statement {$at}");
		}
		self::assertGreaterThan(8, $at, 'nothing was cut off');
		self::assertNotEquals($old, $this->whole());
		self::assertSame([], $this->queue());
	}

	/** R19: somebody adds the day up between the question and the end of the order. */
	#[Group('writers')]
	public function test_R19_an_order_that_is_deleted_while_its_day_is_added_up_no_longer_counts(): void
	{
		$order = $this->taken();
		$this->reports->rollUp->recount([$this->day]);
		self::assertSame('deleted', (new Processes('rollup'))->run([[$this->day, '', (string) $order->get_id()]])[0]);
		self::assertEquals([[29400]], $this->rows('orders', $this->day, 'gross'), 'It was added up with the order.');
		self::assertSame([$this->day], $this->queue());
		$this->reports->rollUp->recount([$this->day]);
		self::assertSame([], $this->rows('orders', $this->day, 'gross'));
	}

	/** @return list<mixed> all rows of the day */
	private function whole(): array
	{
		$tables = ['offers' => 'kind, step, currency, shown, accepted, net', 'products' => 'product_id, pieces, net', 'failures' => 'gateway, reason, failures', 'orders' => 'has_offer, orders, gross'];
		return array_map(fn(string $table): array => $this->rows($table, $this->day, $tables[$table]), array_keys($tables));
	}

	/** R19: what was done while Encore was off. */
	public function test_R19_every_day_is_added_up_once_more_after_activation(): void
	{
		$this->taken();
		$this->emptyQueue();
		do_action('activate_encore/encore.php');
		self::assertSame([$this->day, $this->next], $this->queue());
		self::assertNotFalse(as_has_scheduled_action('encore_rollup'));
		$this->emptyQueue();
		update_option('gmt_offset', '5.5');
		update_option('gmt_offset', '0');
		self::assertSame([$this->day, $this->next], $this->queue(), 'Days begin at another hour.');
		$this->emptyQueue();
	}

	/** @param list<\WC_Order> $orders */
	private function recounted(array $orders): int
	{
		$paid = array_filter(array_map($this->shop->reread(...), $orders), static fn(\WC_Order $order): bool => !in_array($order->get_status(), ['pending', 'failed', 'cancelled'], true));
		return (int) round(100 * array_sum(array_map(static fn(\WC_Order $order): float => (float) $order->get_total(), $paid)));
	}
}
