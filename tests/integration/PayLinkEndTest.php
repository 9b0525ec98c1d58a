<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Review\DecideReview;
use Encore\Domain\Acceptance\Decision;
use Encore\Domain\Refusal;
use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use Encore\WordPress\SystemClock;
use PHPUnit\Framework\Attributes\Group;

/** What becomes of a linked order, and of its piece, when it is not simply paid. Rules R5, R8, R15, R19. */
#[Group('orders')]
final class PayLinkEndTest extends PayLinkCase
{
	public function testAnOrderByBankTransferStaysOnItsPageWhichSaysHowToPay(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		$linked->set_payment_method('bacs');
		$linked->update_status('on-hold');
		self::assertSame('requires_action', $this->row($order, 'state'));
		self::assertSame('', $this->shop->arrive($this->linked($order), 15));
		self::assertStringContainsString('We wait for your payment', FunnelPages::thankYou($order));
		self::assertStringContainsString('not paid yet', FunnelPages::panel($this->shop->reread($order)));
	}

	public function test_R8_an_order_whose_money_may_be_on_its_way_outlives_the_link_and_is_the_shops_to_end(): void
	{
		foreach (['on-hold' => '', 'wc-part-paid' => '', 'pending' => 'tx_authorised'] as $status => $transaction) {
			[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
			$known = static fn(array $all): array => [...$all, 'wc-part-paid' => 'Partly paid'];
			add_filter('wc_order_statuses', $known);
			try {
				$linked = $this->linked($order);
				$linked->set_transaction_id($transaction);
				$linked->set_status($status);
				$linked->save();
				$this->end($order);
				self::assertSame(['requires_action', $linked->get_status()], [$this->row($order, 'state'), $this->linked($order)->get_status()], $status);
				self::assertSame(4, $this->shop->sold('upsell')->get_stock_quantity(), $status);
				$this->linked($order)->update_status('processing');
				self::assertSame('settled', $this->row($order, 'state'), $status);
			} finally {
				remove_filter('wc_order_statuses', $known);
			}
		}
	}

	public function test_R8_a_transfer_that_never_came_ends_it_and_nothing_stays_taken(): void
	{
		[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
		$this->linked($order)->update_status('on-hold');
		$this->linked($order)->update_status('cancelled');
		self::assertSame(['expired', 5], [$this->row($order, 'state'), $this->shop->sold('upsell')->get_stock_quantity()]);
	}

	public function testAFailedPaymentKeepsThePieceWhileTheLinkWaitsAndGivesItBackAfter(): void
	{
		foreach (['paid' => 4, 'over' => 5] as $end => $left) {
			[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
			foreach (['failed', 'on-hold', 'failed', 'pending', 'failed'] as $status) {
				$this->linked($order)->update_status($status);
				self::assertSame(4, $this->shop->sold('upsell')->get_stock_quantity(), $status);
			}
			$end === 'paid' ? $this->pay($this->linked($order)) : $this->end($order);
			self::assertSame([$end === 'paid' ? 'settled' : 'expired', $left], [$this->row($order, 'state'), $this->shop->sold('upsell')->get_stock_quantity()]);
		}
	}

	public function testATrashedOrderGivesItsPieceBackOnce(): void
	{
		[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
		$this->linked($order)->delete(false);
		$this->ask($order, 'resume');
		$this->end($order);
		self::assertSame(['expired', 5], [$this->row($order, 'state'), $this->shop->sold('upsell')->get_stock_quantity()]);
	}

	public function test_R5_what_the_owner_decides_follows_what_the_order_of_its_own_says(): void
	{
		[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
		$this->end($order);
		$this->pay($this->linked($order), 'cod');
		self::assertSame('review_not_paid_back', $this->decide($order, Decision::PaidBack));
		wc_create_refund(['order_id' => $this->linked($order)->get_id(), 'amount' => 197]);
		self::assertSame('review_paid_back', $this->decide($order, Decision::MoneyCame));
		$stock = $this->shop->sold('upsell')->get_stock_quantity();
		self::assertSame('', $this->decide($order, Decision::PaidBack));
		self::assertSame(['undone', $stock], [$this->row($order, 'state'), $this->shop->sold('upsell')->get_stock_quantity()]);
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	public function test_R15_a_refund_without_a_certain_answer_is_not_sent_again_and_is_the_owners_to_look_at(): void
	{
		[$order] = $this->accepted();
		$this->pay($this->linked($order));
		$asked = 0;
		$fails = static function () use (&$asked): void {
			++$asked;
			throw new \Exception('The payment method did not answer.');
		};
		add_action('woocommerce_create_refund', $fails, 99);
		try {
			self::assertSame('undoing', $this->ask($order, 'undo')->text('state'));
			$this->end($order);
		} finally {
			remove_action('woocommerce_create_refund', $fails, 99);
		}
		self::assertSame([1, 'undoing', 'processing'], [$asked, $this->row($order, 'state'), $this->linked($order)->get_status()]);
		self::assertStringContainsString('did not answer', (string) wp_json_encode(wc_get_order_notes(['order_id' => $this->linked($order)->get_id()])));
		wc_create_refund(['order_id' => $this->linked($order)->get_id(), 'amount' => 197]);
		$this->end($order);
		self::assertSame('undone', $this->row($order, 'state'));
	}

	public function test_R5_it_ends_with_the_first_order(): void
	{
		foreach (['cancelled' => 'expired', 'refunded' => 'expired', 'completed' => 'requires_action'] as $status => $state) {
			[$order] = $this->accepted();
			$this->shop->reread($order)->update_status($status);
			self::assertSame($state, $this->row($order, 'state'), $status);
		}
		[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course());
		$linked = $this->linked($order);
		$linked->add_item(new \WC_Order_Item_Shipping());
		$linked->save();
		$first = $this->shop->reread($order);
		$first->update_status('processing');
		$first->update_status('completed');
		self::assertSame(['expired', 'cancelled'], [$this->row($order, 'state'), $this->linked($order)->get_status()]);
	}

	public function test_R5_whoever_pays_sends_it_nowhere_else(): void
	{
		[$order] = $this->accepted();
		$linked = $this->linked($order);
		$linked->add_item(new \WC_Order_Item_Shipping());
		$linked->save();
		$request = new \WP_REST_Request('POST', "/wc/store/v1/checkout/{$linked->get_id()}");
		$request->set_param('shipping_address', ['address_1' => '9 Elsewhere']);
		apply_filters('rest_request_before_callbacks', null, [], $request);
		$to = (array) $request->get_param('shipping_address');
		self::assertSame('1 Market Street', $to['address_1'] ?? '');
	}

	public function test_R5_an_owner_who_takes_a_cancelled_one_up_again_decides(): void
	{
		[$order] = $this->accepted();
		$this->end($order);
		$linked = $this->linked($order);
		$linked->set_payment_method(FunnelShop::PLAIN);
		$linked->update_status('processing', '', true);
		$this->end($order);
		self::assertSame(['needs_review', 'processing', 0], [$this->row($order, 'state'), $this->linked($order)->get_status(), count($this->linked($order)->get_refunds())]);
	}

	public function test_R19_switched_off_no_link_stays_to_be_paid(): void
	{
		[$order] = $this->accepted(static fn(FunnelShop $shop) => $shop->course()->stock('upsell', 5));
		FunnelHooks::run('deactivate_encore/encore.php', 5);
		self::assertSame(['expired', 'cancelled', 5], [$this->row($order, 'state'), $this->linked($order)->get_status(), $this->shop->sold('upsell')->get_stock_quantity()]);
	}

	/** @return string why not; empty where it is decided */
	private function decide(\WC_Order $order, Decision $decision): string
	{
		try {
			$ledger = new Ledger(new ShopBase(dirname(__DIR__, 2) . '/plugin/encore.php', 'test'));
			$review = new DecideReview($ledger->acceptances, $ledger->refunds, $ledger->orders, $ledger->gateway, $ledger->providerRefunds, new SystemClock());
			$review->decide($this->row($order, 'uuid'), (int) $this->row($order, 'version'), $decision);
			return '';
		} catch (Refusal $refusal) {
			return $refusal->reason;
		}
	}
}
