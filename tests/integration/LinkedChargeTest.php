<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Application\ThankYou\UndoWindow;
use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\Attributes\Group;

/** A kept card is charged where the order itself takes no line: what is accepted becomes a linked order that is paid already. */
#[Group('orders')]
#[Group('writers')]
final class LinkedChargeTest extends LinkedChargeCase
{
	public function test_L4_L6_R13_before_the_click_it_says_that_it_is_an_order_of_its_own_and_then_it_is_paid(): void
	{
		$order = $this->finished();
		$offer = $this->shop->open($order);
		self::assertSame('Order this too: pay $197.00', $offer['accept_label']);
		self::assertStringContainsString('Visa ending in 4242. It becomes an order of its own.', $offer['consent_text']);

		$answer = $this->shop->accept($order, $offer);

		self::assertSame(['settled', 'Ordered.'], [$answer->text('state'), $answer->text('message')], $answer->json());
		$linked = $this->linked($order);
		$charge = $this->row($order, 'transaction_id');
		self::assertSame(
			['processing', 'encore', '197.00', 'USD', FunnelGateway::ID, $charge, true, false],
			[$linked->get_status(), $linked->get_created_via(), $linked->get_total(), $linked->get_currency(), $linked->get_payment_method(), $linked->get_transaction_id(), $linked->get_date_paid() !== null, $linked->needs_payment()],
		);
		self::assertNotSame('', $charge);
		self::assertSame([(string) $order->get_id(), 0], [$linked->get_meta('_encore_first_order'), $linked->get_parent_id()]);
		$first = $this->shop->reread($order);
		self::assertSame(['97.00', 'completed', []], [$first->get_total(), $first->get_status(), $this->shop->added($order)]);
		self::assertSame([4, 1], [$this->pieces(), (int) $this->shop->sold('upsell')->get_total_sales('edit')]);
		self::assertSame($linked->get_address('billing'), $first->get_address('billing'));
		self::assertStringContainsString("transaction {$charge}, as order #{$linked->get_id()}", $this->notes($order));
	}

	public function test_R1_R3_however_often_it_is_accepted_settled_or_looked_at_it_is_one_charge_one_order_one_piece(): void
	{
		[$order, $offer] = $this->settled();
		$this->shop->accept($order, $offer);
		$ledger = $this->ledger();
		$acceptance = $ledger->acceptances->find($offer['presentation']);
		self::assertNotNull($acceptance);
		$ledger->orders->addLine($acceptance);
		$ledger->reconcile->heard($acceptance);
		do_action('encore_reconcile');
		wc_maybe_reduce_stock_levels($this->linked($order)->get_id());
		self::assertCount(1, FunnelShop::linked($offer['presentation']));
		self::assertSame([1, 4], [count($this->shop->gateway->charges), $this->pieces()]);
	}

	public function test_L10_its_mails_are_the_shops_own_once_after_it_is_kept_and_say_how_to_take_it_back(): void
	{
		$order = $this->finished();
		$offer = $this->shop->open($order);
		$mails = new FunnelMails();
		try {
			$this->shop->accept($order, $offer);
			self::assertSame([], $mails->all, 'Nobody waits for a mail server.');
			$mails->answered();
			$mails->thanked($this->shop, $order);
			do_action('encore_reconcile');
		} finally {
			$mails->stop();
		}
		$number = $this->linked($order)->get_order_number();
		$toShopper = array_values(array_filter($mails->all, static fn(array $one): bool => $one['to'] === 'ada@example.com'));
		// Tests that have WooCommerce build its mails anew leave it sending each as often.
		$texts = array_values(array_unique(array_map(FunnelMails::text(...), array_column($toShopper, 'message'))));
		self::assertCount(1, $texts);
		foreach (['Upsell', '$197.00', "This belongs to order #{$order->get_id()}.", 'you can take it back'] as $words) {
			self::assertStringContainsString($words, $texts[0]);
		}
		$toShop = array_unique(array_column(array_filter($mails->all, static fn(array $one): bool => $one['to'] !== 'ada@example.com'), 'subject'));
		self::assertSame([1, true], [count($toShop), str_contains(implode($toShop), "#{$number}")]);
		self::assertSame([], $mails->about('Added to your order'));
	}

	public function test_R2_what_is_taken_back_has_told_nobody_and_is_settled_once_later(): void
	{
		$order = $this->finished();
		$offer = $this->shop->open($order);
		$mails = new FunnelMails();
		$keeps = static function (mixed $linked, mixed $first, mixed $transaction): void {
			assert($linked instanceof \WC_Order && is_string($transaction));
			$linked->update_meta_data('_intent', "pi_of_{$transaction}");
		};
		add_action('encore_linked_order', $keeps, 10, 3);
		$breaks = static fn() => throw new \Error('A plugin of the shop breaks.');
		add_action('woocommerce_order_status_changed', $breaks, 99);
		try {
			self::assertSame('paid', $this->shop->accept($order, $offer)->text('state'));
			$mails->answered();
			self::assertSame([[], [], '97.00'], [FunnelShop::linked($offer['presentation']), $mails->all, $this->shop->reread($order)->get_total()]);
		} finally {
			remove_action('woocommerce_order_status_changed', $breaks, 99);
			$mails->stop();
		}
		$this->look($order);
		self::assertSame(['settled', 4], [$this->row($order, 'state'), $this->pieces()]);
		self::assertSame("pi_of_{$this->row($order, 'transaction_id')}", $this->linked($order)->get_meta('_intent'));
		remove_action('encore_linked_order', $keeps, 10);
	}

	public function test_R5_where_nothing_more_may_be_sold_by_then_all_of_it_goes_back_and_no_order_is_made(): void
	{
		foreach (['refunded', 'cancelled', 'gone'] as $change) {
			$this->shop = (new FunnelShop())->course();
			$order = $this->finished();
			$this->shop->gateway->answer = $this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::requiresAction('tx_3ds', 'https://bank.example');
			$offer = $this->shop->open($order);
			self::assertSame('requires_action', $this->shop->accept($order, $offer)->text('state'));
			match ($change) {
				'refunded' => wc_create_refund(['order_id' => $order->get_id(), 'amount' => '1']),
				'gone' => $this->shop->sold('upsell')->delete(true),
				default => $this->shop->reread($order)->update_status('cancelled'),
			};
			$this->shop->gateway->lookup = static fn(): ChargeResult => ChargeResult::paid('tx_3ds');
			$this->ask($order, 'resume');
			self::assertSame(['undone', 1, []], [$this->row($order, 'state'), count($this->shop->gateway->refunds), FunnelShop::linked($offer['presentation'])], $change);
		}
	}

	public function test_R22_update_and_recalculate_keep_its_total(): void
	{
		[$order] = $this->settled();
		$linked = $this->linked($order);
		$linked->update_taxes();
		$linked->calculate_totals();
		self::assertSame('197.00', $this->linked($order)->get_total());
	}

	public function testBothOrdersAndTheThankYouPageTellOfEachOther(): void
	{
		[$order] = $this->settled();
		$linked = $this->linked($order);
		$page = FunnelPages::thankYou($order);
		foreach (["\$197.00 was charged to Visa ending in 4242, as order #{$linked->get_id()}.", esc_url($linked->get_checkout_order_received_url()), 'The order of Upsell ends, and $197.00 goes back to Visa ending in 4242.'] as $words) {
			self::assertStringContainsString($words, $page);
		}
		$panel = FunnelPages::panel($this->shop->reread($order));
		foreach (['charged, as an order of its own. Refund it there.', "Order #{$linked->get_id()}", '(Processing)', 'It was shown, as an order of its own. The order was finished already.'] as $words) {
			self::assertStringContainsString($words, $panel);
		}
		self::assertStringContainsString("Order #{$order->get_id()}", FunnelPages::panel($linked));
		self::assertSame('', $this->shop->arrive($linked, 15), 'Nobody comes from paying for it.');
		self::assertSame('', $this->shop->arrive($linked), 'It calls up no offer.');
	}

	public function test_R13_the_owner_may_have_it_always_so_and_an_order_that_payment_completed_takes_no_work(): void
	{
		update_option(StoredSettings::OPTION, [StoredSettings::ORDERS => StoredSettings::LINKED, StoredSettings::UNDO_MINUTES => UndoWindow::MINUTES]);
		$order = $this->shop->order();
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		self::assertSame(['197.00', '97.00'], [$this->linked($order)->get_total(), $this->shop->reread($order)->get_total()]);
		update_option(StoredSettings::OPTION, []);

		$this->shop = new FunnelShop();
		$this->shop->product('main', '97', ['downloadable' => true]);
		$this->shop->product('upsell', '297');
		$this->shop->offer('upsell', 'upsell', ['fixed', '197']);
		$this->shop->funnel();
		$done = $this->shop->order();
		self::assertSame('completed', $done->get_status());
		$this->shop->arrive($done);
		self::assertSame('settled', $this->shop->accept($done, $this->shop->open($done))->text('state'));
		self::assertSame(['processing', '97.00'], [$this->linked($done)->get_status(), $this->shop->reread($done)->get_total()]);
		self::assertStringContainsString('the product still needs work', FunnelPages::panel($this->shop->reread($done)));
	}

	public function test_R7_without_a_card_it_is_paid_by_a_link_and_with_no_way_to_pay_it_is_not_offered(): void
	{
		$this->shop->gateway->hasToken = false;
		$order = $this->finished();
		self::assertSame('Continue to payment: $197.00', $this->shop->open($order)['accept_label']);
		FunnelShop::whileClosed(function (): void {
			self::assertSame([], $this->shop->open($this->finished()));
		});
	}
}
