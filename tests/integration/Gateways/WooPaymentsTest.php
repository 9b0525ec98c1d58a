<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

use Encore\Tests\Integration\OfferDesk;
use Encore\Tests\Integration\PayLinkCase;

/** An offer's own order is paid on its payment page, by WooPayments' real plugin. Rules R1, R2, R15. */
final class WooPaymentsTest extends PayLinkCase
{
	private static ?WooPaymentsDesk $one = null;
	private WooPaymentsDesk $desk;

	protected function setUp(): void
	{
		parent::setUp();
		$this->desk = self::$one ??= new WooPaymentsDesk();
		[$this->desk->intents, $this->desk->back, $this->desk->trouble] = [[], [], ''];
		WC()->session = new \WC_Session_Handler();
		WC()->session->init();
		WC()->cart === null && wc_load_cart();
		wc_clear_notices();
	}

	public function test_R1_R15_paid_on_the_payment_page_in_the_visit_of_the_first_order_and_paid_back(): void
	{
		self::assertTrue(WooPaymentsDesk::gateway()->is_available(), 'The payment page has it.');
		[$order, $linked] = $this->both();
		self::assertSame('success', $this->desk->press($order)['result'] ?? '', 'The first order, in the same visit.');
		$this->desk->intents = [];

		$answer = $this->desk->press($linked);

		self::assertSame('success', $answer['result'] ?? '', (string) wp_json_encode(wc_get_notices()));
		self::assertSame([[19700, 0]], $this->desk->books());
		$paid = $this->shop->reread($linked);
		self::assertSame(['processing', 'settled'], [$paid->get_status(), $this->row($order, 'state')], 'It was not taken for the first order once more, and not deleted.');
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($paid, 15));
		$this->desk->press($paid);
		self::assertSame([[19700, 0]], $this->desk->books(), 'Pressed again it takes nothing.');
		foreach (['50.00' => 5000, '147.00' => 19700] as $amount => $back) {
			$refund = wc_create_refund(['order_id' => $linked->get_id(), 'amount' => $amount, 'refund_payment' => true]);
			self::assertNotInstanceOf(\WP_Error::class, $refund, $refund instanceof \WP_Error ? $refund->get_error_message() : '');
			self::assertSame([[19700, $back]], $this->desk->books());
		}
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R2_a_declined_card_can_be_followed_by_another_and_the_first_order_stays(): void
	{
		[$order, $linked] = $this->both();
		$this->desk->trouble = 'declined';
		self::assertNotSame('success', $this->desk->press($linked)['result'] ?? '');
		self::assertSame(['failed', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
		$this->desk->press($this->shop->reread($linked));
		self::assertSame([[19700, 0]], $this->desk->books());
		self::assertSame(['processing', 'settled'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
	}

	public function test_R2_where_the_answer_is_lost_the_plugin_asks_again_under_the_same_key_and_it_is_taken_once(): void
	{
		[$order, $linked] = $this->both();
		$this->desk->trouble = 'silent';
		self::assertSame('success', $this->desk->press($linked)['result'] ?? '');
		self::assertSame([[19700, 0]], $this->desk->books());
		self::assertSame(['processing', 'settled'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
	}

	public function testTheOwnerReadsHowItIsPaidAndWhyNoOfferFollowsWhatIsOnlyAuthorised(): void
	{
		$desk = new OfferDesk();
		$card = $desk->gateway(WooPaymentsDesk::GATEWAY);
		self::assertSame(['pay_link', 'test', true], [$card['way'], $card['mode'], $card['is_checked']]);
		WooPaymentsDesk::gateway()->settings['manual_capture'] = 'yes';
		$card = $desk->gateway(WooPaymentsDesk::GATEWAY);
		WooPaymentsDesk::gateway()->settings['manual_capture'] = 'no';
		$desk->clear();
		self::assertSame('none', $card['way']);
		self::assertStringContainsString('only authorised', (string) wp_json_encode($card['notes']));
	}

	/** @return array{\WC_Order, \WC_Order} */
	private function both(): array
	{
		[$order] = $this->accepted();
		return [$order, $this->linked($order)];
	}
}
