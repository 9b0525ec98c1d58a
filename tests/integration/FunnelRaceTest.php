<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Several PHP processes at once: tabs, devices and retries that hit the same offer in the same moment. Rules R1, R4, R6, R23. */
#[Group('orders')]
#[Group('writers')]
final class FunnelRaceTest extends TestCase
{
	/** ENCORE_RACERS asks for more. */
	private const PROCESSES = 4;

	private const PIECES = 5;

	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
	}

	public function test_R1_many_accept_at_once_one_charge_and_one_line(): void
	{
		$upsell = $this->shop->sold('upsell');
		$upsell->set_manage_stock(true);
		$upsell->set_stock_quantity(self::PIECES);
		$upsell->save();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$racers = (int) (getenv('ENCORE_RACERS') ?: self::PROCESSES);

		$said = $this->race(array_fill(0, $racers, ['accept', $order, $offer]));

		self::assertSame(array_fill(0, $racers, "settled {$offer['presentation']}"), $said, 'All show the same acceptance, paid.');
		self::assertSame(1, $this->attempts($order));
		self::assertCount(1, $this->shop->added($order));
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
		self::assertSame(self::PIECES - 1, (int) $this->shop->sold('upsell')->get_stock_quantity('edit'));
		Proof::add('parallel accepts of one offer', $racers);
	}

	public function test_R1_many_accept_at_once_where_no_card_can_be_charged_is_one_linked_order(): void
	{
		$order = $this->shop->plain();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$said = $this->race(array_fill(0, self::PROCESSES, ['accept', $order, $offer]));
		self::assertSame(array_fill(0, self::PROCESSES, "requires_action {$offer['presentation']}"), $said);
		self::assertCount(1, FunnelShop::linked($offer['presentation']));
	}

	public function test_R1_many_accept_at_once_where_the_order_takes_no_line_is_one_charge_and_one_linked_order(): void
	{
		$this->shop->stock('upsell', self::PIECES);
		$order = FunnelShop::finished($this->shop->order());
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$racers = (int) (getenv('ENCORE_RACERS') ?: self::PROCESSES);

		$said = $this->race(array_fill(0, $racers, ['accept', $order, $offer]));

		self::assertSame(array_fill(0, $racers, "settled {$offer['presentation']}"), $said);
		$linked = FunnelShop::linked($offer['presentation']);
		self::assertSame(
			[1, ['197.00'], '97.00', self::PIECES - 1],
			[$this->attempts($order), array_map(static fn(\WC_Order $one): string => (string) wc_format_decimal($one->get_total(), 2), $linked), $this->shop->reread($order)->get_total(), (int) $this->shop->sold('upsell')->get_stock_quantity('edit')],
		);
		Proof::add('parallel accepts of one offer, as a linked order', $racers);
	}

	public function test_R1_R6_two_orders_to_be_paid_on_delivery_want_the_last_pieces_of_a_part_at_once(): void
	{
		$this->shop = (new FunnelShop())->course(bundle: true)->stock('upsell', self::PIECES)->stock('extra', 2);
		$wants = $orders = [];
		foreach ([0, 1] as $at) {
			$orders[$at] = $this->shop->toBePaid('cod');
			$this->shop->arrive($orders[$at]);
			$wants[$at] = ['accept', $orders[$at], $this->shop->open($orders[$at])];
		}
		$this->race([$wants[0], $wants[1], $wants[0], $wants[1]]);
		$totals = array_map(fn(\WC_Order $order): float => (float) $this->shop->reread($order)->get_total(), $orders);
		sort($totals);
		self::assertSame([97.0, 294.0], $totals, 'One of them has it, once.');
		self::assertSame(2, count($this->shop->added($orders[0])) + count($this->shop->added($orders[1])), 'a line for each part');
		self::assertSame([self::PIECES - 1, 0], array_map(fn(string $part): int => (int) $this->shop->sold($part)->get_stock_quantity('edit'), ['upsell', 'extra']));
	}

	public function test_R4_accept_and_decline_at_once_one_of_them_counts(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$said = $this->race([['accept', $order, $offer], ['decline', $order, $offer], ['accept', $order, $offer], ['decline', $order, $offer]]);
		$accepted = $this->shop->presentations($order)[0] === 'accepted';
		self::assertSame($accepted ? 1 : 0, $this->attempts($order), implode("\n", $said));
		self::assertCount($accepted ? 1 : 0, $this->shop->added($order));
		self::assertSame($accepted ? '294.00' : '97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R23_two_offers_of_one_order_settle_at_once(): void
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): \Encore\Application\Charging\ChargeResult => \Encore\Application\Charging\ChargeResult::unknown();
		$this->shop->gateway->lookup = $this->shop->gateway->answer;
		$this->shop->accept($order, $this->shop->open($order));
		$uuids = $this->paidTwice($order);
		$this->race([['settle', $order, ['presentation' => $uuids[0]]], ['settle', $order, ['presentation' => $uuids[1]]], ['settle', $order, ['presentation' => $uuids[0]]]]);
		self::assertCount(2, $this->shop->added($order));
		self::assertSame('491.00', $this->shop->reread($order)->get_total());
	}

	/**
	 * @param list<array{string, \WC_Order, array<string, string>}> $what
	 * @return list<string> what each process said
	 */
	private function race(array $what): array
	{
		return (new Processes('race'))->run(array_map(
			static fn(array $one): array => [$one[0], (string) $one[1]->get_id(), $one[2]['presentation'], $one[2]['consent_version'] ?? ''],
			$what,
		));
	}

	private function attempts(\WC_Order $order): int
	{
		$db = FunnelShop::db();
		return (int) $db->get_var((string) $db->prepare(
			'SELECT COUNT(*) FROM %i t JOIN %i a ON a.uuid = t.acceptance WHERE a.order_id = %d',
			$db->prefix . 'encore_attempts',
			$db->prefix . 'encore_acceptances',
			$order->get_id(),
		));
	}

	/** @return array{string, string} acceptances whose money is there and whose lines are not */
	private function paidTwice(\WC_Order $order): array
	{
		$db = FunnelShop::db();
		$table = $db->prefix . 'encore_acceptances';
		$db->update($table, ['state' => 'paid', 'transaction_id' => 'tx'], ['order_id' => $order->get_id()]);
		$row = $db->get_row((string) $db->prepare('SELECT * FROM %i WHERE order_id = %d', $table, $order->get_id()), ARRAY_A);
		assert(is_array($row) && is_string($row['uuid']));
		$other = wp_generate_uuid4();
		$db->insert($table, ['uuid' => $other, 'step' => 'other'] + array_diff_key($row, ['id' => 0]));
		return [$row['uuid'], $other];
	}
}
