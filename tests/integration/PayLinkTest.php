<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;

/**
 * Where no card can be charged again, an accepted offer is a linked order, paid on its payment page.
 * Rules L4, L6, L10, R1, R2, R8, R10, R15.
 */
#[Group('orders')]
final class PayLinkTest extends PayLinkCase
{
	public function test_L4_L6_the_button_names_the_price_and_leads_to_the_payment_page_of_an_order_of_just_that_amount(): void
	{
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame('Continue to payment: $197.00', $offer['accept_label']);
		self::assertSame('', $offer['card_text']);

		$answer = $this->shop->accept($order, $offer);

		$linked = $this->linked($order);
		self::assertSame('requires_action', $answer->text('state'), $answer->json());
		self::assertSame($linked->get_checkout_payment_url(), $answer->text('next_url'));
		self::assertStringContainsString($linked->get_order_key(), $answer->text('next_url'));
		self::assertSame(['pending', 'encore', '197.00', 'USD'], [$linked->get_status(), $linked->get_created_via(), $linked->get_total(), $linked->get_currency()]);
		self::assertSame([0, (string) $order->get_id()], [$linked->get_parent_id(), $linked->get_meta('_encore_first_order')]);
		self::assertNotSame('', $linked->get_cart_hash());
		self::assertSame($this->shop->reread($order)->get_address('billing'), $linked->get_address('billing'));
		self::assertTrue($linked->needs_payment());
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([], $this->shop->gateway->charges);
	}

	public function test_R1_however_often_it_is_accepted_it_is_one_order(): void
	{
		[$order, $offer] = $this->accepted();
		$linked = $this->linked($order);
		self::assertSame($linked->get_checkout_payment_url(), $this->shop->accept($order, $offer)->text('next_url'));
		self::assertCount(1, $this->allLinked($order));
	}

	public function test_R2_an_order_that_was_made_before_its_answer_was_written_is_found_again(): void
	{
		[$order] = $this->accepted();
		$uuid = $this->row($order, 'uuid');
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET state = 'charging', action_url = '', check_at = '2020-01-01 00:00:00' WHERE uuid = %s", $this->table(), $uuid));
		// Even where the first order lost its mark.
		$first = $this->shop->reread($order);
		$first->delete_meta_data('_encore_linked_order');
		$first->save();

		do_action('encore_reconcile');

		self::assertSame('requires_action', $this->row($order, 'state'));
		self::assertStringContainsString('order-pay', $this->row($order, 'action_url'));
	}

	public function testPaidItIsSettledAndTheShopperIsLedOn(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		self::assertStringContainsString("encore-offer/{$order->get_id()}/", $this->shop->arrive($linked, 15), 'Not paid yet: the offer page waits.');
		self::assertStringContainsString('We wait for your payment', $this->ask($order, 'resume')->text('message'));

		$this->pay($linked);

		self::assertSame('settled', $this->row($order, 'state'));
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($this->shop->reread($linked), 15));
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
		self::assertSame([], $this->shop->added($order));
		self::assertFalse($this->shop->reread($linked)->needs_payment());
	}

	public function testAnotherBrowserStaysOnThePageOfTheOrderThatItPaid(): void
	{
		[$order] = $this->accepted();
		$this->pay($this->linked($order));
		$_COOKIE = [];
		self::assertSame('', $this->shop->arrive($this->linked($order), 15));
	}

	public function testWhoOpensALinkThatHasEndedIsLedBackToTheFirstOrderAndAnybodyElseReadsJustThat(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		self::assertSame('', $this->openLink($linked)[0], 'It can be paid.');
		$this->end($order);
		self::assertSame($order->get_checkout_order_received_url(), $this->openLink($linked)[0]);
		self::assertStringContainsString('Not paid', FunnelPages::thankYou($order));
		self::assertStringContainsString('Its payment link has ended, and nothing was charged for it.', FunnelPages::thankYou($order));
		$_COOKIE = [];
		[$led, $said] = $this->openLink($linked);
		self::assertSame('', $led);
		self::assertStringContainsString('This payment link has ended.', $said);
		self::assertStringContainsString(esc_url(wc_get_page_permalink('shop')), $said);
		foreach (['ancelled', 'contact us', $linked->get_order_number(), $order->get_order_key(), 'ada'] as $word) {
			self::assertStringNotContainsString($word, $said);
		}
		self::assertStringNotContainsString('This payment link has ended.', $this->openLink($linked, 'wc_order_forged')[1]);
	}

	public function testThePaymentPageSaysWhereItBelongsAndLeadsBackWhoWillNotPay(): void
	{
		[$order] = $this->accepted();
		$belongs = "This belongs to order #{$order->get_id()}.";
		$said = $this->openLink($this->linked($order))[1];
		self::assertStringContainsString('Nothing is charged before you pay here, and after an hour this ends by itself.', $said);
		self::assertStringContainsString(sprintf('%s <a href="%s">See order #%d</a>', $belongs, esc_url($order->get_checkout_order_received_url()), $order->get_id()), $said);
		$_COOKIE = [];
		self::assertStringNotContainsString($order->get_order_key(), $this->openLink($this->linked($order))[1]);
	}

	public function testTheLinkedOrdersOwnPageSaysWhereItBelongsAndLeadsThereWhoPlacedThat(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		$linked->update_status('on-hold');
		self::assertSame('', $this->shop->arrive($this->linked($order), 15), 'It says how it is paid.');
		$said = static fn(): mixed => apply_filters('woocommerce_thankyou_order_received_text', 'Thank you.', $linked);
		$text = "Thank you. This belongs to order #{$order->get_id()}.";
		self::assertSame(sprintf('%s <a href="%s">See order #%d</a>', $text, esc_url($order->get_checkout_order_received_url()), $order->get_id()), $said());
		$_COOKIE = [];
		self::assertSame($text, $said());
		self::assertSame('Thank you.', apply_filters('woocommerce_thankyou_order_received_text', 'Thank you.', $order));
	}

	/** @return array{string, string} where its payment page leads, and what stands on it */
	private function openLink(\WC_Order $linked, ?string $key = null): array
	{
		global $wp;
		self::assertInstanceOf(\WP::class, $wp);
		$led = '';
		$catch = static function (string $to) use (&$led): bool {
			$led = $to;
			return false;
		};
		$vars = $wp->query_vars;
		$_GET = ['pay_for_order' => 'true', 'key' => $key ?? $linked->get_order_key()];
		$wp->query_vars['order-pay'] = (string) $linked->get_id();
		set_query_var('order-pay', (string) $linked->get_id());
		add_filter('woocommerce_is_checkout', '__return_true');
		add_filter('wp_redirect', $catch);
		try {
			FunnelHooks::run('template_redirect', 15);
			return [$led, do_shortcode('[woocommerce_checkout]')];
		} finally {
			remove_filter('wp_redirect', $catch);
			remove_filter('woocommerce_is_checkout', '__return_true');
			set_query_var('order-pay', '');
			$wp->query_vars = $vars;
			$_GET = [];
		}
	}

	public function testStockIsTakenOnceWhicheverWayItEnds(): void
	{
		foreach (['paid' => 4, 'over' => 5] as $end => $left) {
			[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
			self::assertSame(4, $this->shop->sold('upsell')->get_stock_quantity());
			$end === 'paid' ? $this->pay($this->linked($order)) : $this->end($order);
			self::assertSame($left, $this->shop->sold('upsell')->get_stock_quantity(), $end);
		}
	}

	public function test_L10_only_who_placed_the_first_order_is_led_to_its_page(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		foreach (['ADA@example.com' => true, 'eve@example.com' => false] as $email => $isLed) {
			$linked->set_billing_email($email);
			ob_start();
			do_action('woocommerce_email_after_order_table', $linked, false, false);
			$mail = (string) ob_get_clean();
			self::assertStringContainsString("This belongs to order #{$order->get_id()}.", $mail);
			self::assertSame($isLed, str_contains($mail, $order->get_order_key()), $email);
		}
	}

	public function testABrowserThatOnlyFetchesAheadIsLedNowhere(): void
	{
		[$order] = $this->accepted();
		$this->pay($this->linked($order));
		$_SERVER['HTTP_SEC_PURPOSE'] = 'prefetch';
		try {
			self::assertSame('', $this->shop->arrive($this->linked($order), 15));
		} finally {
			unset($_SERVER['HTTP_SEC_PURPOSE']);
		}
	}

	public function test_R8_once_the_window_is_over_the_order_is_cancelled_and_cannot_be_paid(): void
	{
		[$order, $offer] = $this->accepted();
		$this->over($order, check: false);
		self::assertFalse($this->linked($order)->needs_payment(), 'Before anybody has looked.');
		$this->end($order);
		self::assertSame(['expired', 'cancelled'], [$this->row($order, 'state'), $this->linked($order)->get_status()]);
		self::assertStringContainsString('ended', $this->shop->accept($order, $offer)->text('message'));
		self::assertCount(1, $this->allLinked($order));
		self::assertStringNotContainsString('Email', (string) wp_json_encode(wc_get_order_notes(['order_id' => $this->linked($order)->get_id()])), 'Nobody gets a mail about it.');
	}

	public function test_R8_money_that_comes_after_that_goes_back_where_its_gateway_can(): void
	{
		[$order] = $this->accepted();
		$this->end($order);
		$this->pay($this->linked($order));
		self::assertSame(['undone', 'refunded'], [$this->row($order, 'state'), $this->linked($order)->get_status()]);
	}

	public function test_R8_else_the_owner_is_told_and_decides(): void
	{
		[$order] = $this->accepted();
		$this->end($order);
		$this->pay($this->linked($order), 'cod');
		self::assertSame(['needs_review', 'completed'], [$this->row($order, 'state'), $this->linked($order)->get_status()]);
		foreach ([$order, $this->linked($order)] as $told) {
			self::assertStringContainsString('paid after its link had ended', (string) wp_json_encode(wc_get_order_notes(['order_id' => $told->get_id()])));
		}
	}

	public function testNoThanksCancelsTheOrderAndWhoeverCancelsItEndsTheOffer(): void
	{
		[$order, $offer] = $this->accepted();
		self::assertSame('done', $this->shop->decline($order, $offer)->text('state'));
		self::assertSame(['expired', 'cancelled'], [$this->row($order, 'state'), $this->linked($order)->get_status()]);
		[$order] = $this->accepted();
		$this->linked($order)->update_status('cancelled');
		self::assertSame('expired', $this->row($order, 'state'));
	}

	public function test_L10_the_shops_own_mail_says_where_it_belongs_and_how_to_take_it_back_and_ours_stay_away(): void
	{
		[$order] = $this->accepted();
		$mails = new FunnelMails();
		try {
			$this->pay($this->linked($order));
			$mails->thanked($this->shop, $order);
		} finally {
			$mails->stop();
		}
		$toShopper = array_filter($mails->all, static fn(array $one): bool => $one['to'] === 'ada@example.com');
		// Tests that have WooCommerce build its mails anew leave it sending each as often.
		$texts = array_values(array_unique(array_map(FunnelMails::text(...), array_column($toShopper, 'message'))));
		self::assertCount(1, $texts);
		$text = $texts[0];
		foreach (['Upsell', '$197.00', "This belongs to order #{$order->get_id()}.", 'you can take it back'] as $words) {
			self::assertStringContainsString($words, $text);
		}
	}

	public function testALinkedOrderStartsNoFunnelOfItsOwn(): void
	{
		[$order] = $this->accepted(function (FunnelShop $shop): void {
			$shop->course();
			$shop->products['main'] = $shop->products['upsell'];
			$shop->funnel();
		});
		$linked = $this->linked($order);
		$_COOKIE = [];
		$this->shop->pressed($linked);
		self::assertSame([], $_COOKIE);
		$this->pay($linked);
		$this->shop->cookie($linked);
		self::assertSame('', $this->shop->arrive($this->linked($order)));
	}

	public function test_R15_taken_back_all_of_the_linked_order_is_refunded_by_its_own_gateway(): void
	{
		[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
		$this->pay($this->linked($order));
		foreach ([1, 2] as $ignored) {
			$answer = $this->ask($order, 'undo');
			self::assertSame('undone', $answer->text('state'), $answer->json());
		}
		$linked = $this->linked($order);
		self::assertSame(['refunded', 1, '97.00'], [$linked->get_status(), count($linked->get_refunds()), $this->shop->reread($order)->get_total()]);
		self::assertSame(0, array_values($linked->get_refunds())[0]->get_refunded_by(), 'Nobody at the shop asked for it.');
		self::assertSame(5, $this->shop->sold('upsell')->get_stock_quantity());
		self::assertSame([], $this->shop->gateway->refunds);
	}

	public function test_R15_a_refund_of_it_on_its_screen_is_woocommerces_alone(): void
	{
		[$order] = $this->accepted();
		$this->pay($this->linked($order));
		$refund = wc_create_refund(['order_id' => $this->linked($order)->get_id(), 'amount' => 50, 'refund_payment' => true]);
		self::assertInstanceOf(\WC_Order_Refund::class, $refund);
		self::assertSame([], $this->shop->gateway->refunds);
		$answer = $this->ask($order, 'undo');
		self::assertSame('undo_refunded', $answer->text('code'));
		self::assertStringContainsString('$50.00 was paid back to you.', FunnelPages::thankYou($order));
	}

	public function testBothOrdersAndTheThankYouPageTellOfEachOther(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		self::assertStringContainsString('Not paid yet', FunnelPages::thankYou($order));
		self::assertStringContainsString(esc_url($linked->get_checkout_payment_url()), FunnelPages::thankYou($order));
		$this->pay($linked);
		$page = FunnelPages::thankYou($order);
		self::assertStringContainsString('$197.00, as an order of its own.', $page);
		self::assertStringContainsString('The order of Upsell ends, and $197.00 goes back to you the way you paid it.', $page);
		self::assertStringNotContainsString('order-pay', $page);
		$panel = FunnelPages::panel($this->shop->reread($order));
		foreach (['$197.00 paid, as an order of its own', 'in the order of its own. Refund it there.', "Order #{$linked->get_id()}", '(Processing)'] as $words) {
			self::assertStringContainsString($words, $panel);
		}
		self::assertStringContainsString("Order #{$order->get_id()}", FunnelPages::panel($linked));
	}

	public function test_R10_a_card_that_can_no_longer_be_charged_asks_again_for_a_yes_to_the_payment_page(): void
	{
		$this->shop->gateway->hasToken = true;
		$order = $this->shop->course()->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		$this->shop->gateway->hasToken = false;
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('consent_changed', $answer->text('code'));
		self::assertSame('Continue to payment: $197.00', $answer->offer()['accept_label']);
		self::assertSame([], $this->allLinked($order));
	}
}
