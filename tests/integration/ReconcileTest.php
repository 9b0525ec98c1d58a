<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/**
 * What was left under way is found, looked up and brought to its end, by the schedule or by the shopper's next view.
 * Rules L2, R2, R5, R10.
 */
#[Group('orders')]
final class ReconcileTest extends TestCase
{
	private FunnelShop $shop;

	/** @var array<string, string> what was accepted */
	private array $offer = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
	}

	public function test_R2_a_request_that_died_before_its_answer_was_written_is_looked_up_and_settled(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = null;
		$this->due($order->get_id());

		do_action('encore_reconcile');

		self::assertSame('settled', $this->row($order->get_id(), 'state'));
		self::assertSame('294.00', $this->shop->reread($order)->get_total());
		self::assertCount(1, $this->shop->gateway->charges);
	}

	public function test_R2_what_an_older_version_left_open_is_looked_at_after_an_update(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = null;
		$db = FunnelShop::db();
		$db->query((string) $db->prepare("UPDATE %i SET check_at = NULL, expires_at = '2020-01-01 00:00:00' WHERE order_id = %d", "{$db->prefix}encore_acceptances", $order->get_id()));
		do_action('encore_reconcile');
		self::assertSame('unknown', $this->row($order->get_id(), 'state'));

		update_option('encore_schema', '1', false);
		do_action('encore_reconcile');

		self::assertSame('settled', $this->row($order->get_id(), 'state'));
	}

	public function test_R2_nothing_is_looked_at_before_its_time(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::paid('tx_now');

		do_action('encore_reconcile');

		self::assertSame('unknown', $this->row($order->get_id(), 'state'));
	}

	public function test_R2_what_never_arrived_goes_back_to_accepted_after_two_looks_and_is_sent_by_a_click_alone(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::notFound();
		foreach (['unknown', 'accepted'] as $state) {
			$this->due($order->get_id());
			do_action('encore_reconcile');
			self::assertSame($state, $this->row($order->get_id(), 'state'));
		}
		self::assertCount(1, $this->shop->gateway->charges, 'The schedule sends nothing.');
		$keys = array_keys($this->shop->gateway->charges);

		$this->shop->gateway->answer = null;
		self::assertSame('settled', $this->shop->accept($order, $this->offer)->text('state'));
		self::assertSame($keys, array_keys($this->shop->gateway->charges), 'The same attempt, under the same key.');
	}

	public function test_R2_what_nobody_can_prove_in_two_days_is_the_owners_to_decide(): void
	{
		$order = $this->unknown();
		$this->due($order->get_id(), '-3 days');

		do_action('encore_reconcile');

		self::assertSame('needs_review', $this->row($order->get_id(), 'state'));
		self::assertStringContainsString('encore_acceptance', implode(' ', $this->notes($order->get_id())));
		self::assertSame([], $this->shop->added($order));
	}

	public function test_R5_money_for_an_order_that_was_refunded_meanwhile_goes_back(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static function () use ($order): ChargeResult {
			wc_create_refund(['order_id' => $order->get_id(), 'amount' => '97', 'refund_payment' => false]);
			return ChargeResult::paid('tx_meanwhile');
		};

		self::assertSame('undone', $this->shop->accept($order, $this->shop->open($order))->text('state'));

		self::assertSame([], $this->shop->added($order));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([19700], array_map(static fn($refund): int => $refund->amount->amount, array_values($this->shop->gateway->refunds)));
	}

	public function test_R10_the_gateway_that_was_asked_is_asked_again_whatever_the_order_says_by_now(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = null;
		$order = $this->shop->reread($order);
		$order->set_payment_method('bacs');
		$order->save();
		$this->due($order->get_id());

		do_action('encore_reconcile');

		self::assertSame('settled', $this->row($order->get_id(), 'state'));
		self::assertCount(1, $this->shop->added($order));
	}

	public function test_R5_money_for_an_order_that_was_deleted_goes_back(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = null;
		$id = $order->get_id();
		$order->delete(true);
		$this->due($id);

		do_action('encore_reconcile');

		self::assertSame('undone', $this->row($id, 'state'));
		self::assertCount(1, $this->shop->gateway->refunds);
	}

	public function test_L2_what_never_arrived_can_be_declined(): void
	{
		$order = $this->unknown();
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::notFound();
		foreach ([1, 2] as $look) {
			$this->due($order->get_id());
			do_action('encore_reconcile');
		}
		self::assertSame('accepted', $this->row($order->get_id(), 'state'));
		self::assertSame('done', $this->shop->decline($order, $this->offer)->text('state'));
		self::assertSame('expired', $this->row($order->get_id(), 'state'));
		self::assertNotSame('', $this->row($order->get_id(), 'check_at'), 'It may have been sent: it is still looked for.');
	}

	public function test_R5_pieces_that_the_owner_has_put_back_are_not_put_back_twice(): void
	{
		$product = $this->shop->course()->sold('upsell');
		$product->set_manage_stock(true);
		$product->set_stock_quantity(10);
		$product->save();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		self::assertSame(9, $this->stock());
		$cancelled = $this->shop->reread($order);
		$cancelled->update_status('cancelled');
		self::assertSame(10, $this->stock());

		FunnelShop::db()->update(
			FunnelShop::db()->prefix . 'encore_acceptances',
			['state' => 'undoing', 'check_at' => '2020-01-01 00:00:00'],
			['order_id' => $order->get_id()],
		);
		do_action('encore_reconcile');

		self::assertSame('undone', $this->row($order->get_id(), 'state'));
		self::assertSame(10, $this->stock());
	}

	private function stock(): int
	{
		wp_cache_flush();
		return (int) $this->shop->sold('upsell')->get_stock_quantity('edit');
	}

	/** An accepted offer whose charge was sent, and whose answer was lost. */
	private function unknown(): \WC_Order
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$this->shop->gateway->answer = static fn(): ChargeResult => throw new \RuntimeException('time-out');
		$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::unknown();
		$this->offer = $this->shop->open($order);
		self::assertSame('unknown', $this->shop->accept($order, $this->offer)->text('state'));
		return $order;
	}

	private function due(int $orderId, string $accepted = 'now'): void
	{
		FunnelShop::db()->update(
			FunnelShop::db()->prefix . 'encore_acceptances',
			['check_at' => '2020-01-01 00:00:00', 'accepted_at' => gmdate('Y-m-d H:i:s', (int) strtotime($accepted))],
			['order_id' => $orderId],
		);
	}

	private function row(int $orderId, string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var($db->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, "{$db->prefix}encore_acceptances", $orderId));
	}

	/** @return list<string> */
	private function notes(int $orderId): array
	{
		$notes = array_map(static fn(\stdClass $note): mixed => $note->content, wc_get_order_notes(['order_id' => $orderId]));
		return array_values(array_filter($notes, is_string(...)));
	}
}
