<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\SavedToken;
use Encore\Tests\Integration\Plugins\GiftCards;
use Encore\Tests\Integration\Plugins\PreOrders;
use Encore\WooCommerce\Orders\LinkedOrders;
use PHPUnit\Framework\Attributes\DataProvider;

/** What follows an order that costs nothing, one that waits, and one that is shipped or not. Rules R12, R13. */
final class OddOrderTest extends OddOrderCase
{
	protected function setUp(): void
	{
		parent::setUp();
		$this->shop->course();
	}

	/** @return array<string, array{string}> how it comes to cost nothing */
	public static function freeOrders(): array
	{
		return ['free product' => ['product'], '100 % coupon' => ['coupon'], 'store credit, stored' => ['stored'], 'store credit, read' => ['read'], 'a card was kept' => ['kept']];
	}

	#[DataProvider('freeOrders')]
	public function test_R12_a_free_order_is_followed_by_a_payment_page_and_no_card_is_charged(string $how): void
	{
		$order = $this->free($how);
		self::assertSame(['processing', '0.00'], [$order->get_status(), number_format((float) $order->get_total(), 2)]);

		self::assertNotSame('', $this->shop->arrive($order));
		self::assertSame('shown_free_order', $this->reason($order));
		self::assertSame('requires_action', $this->accept($order));

		self::assertSame([[], []], [$this->shop->gateway->charges, $this->books($order)]);
		[$linked] = LinkedOrders::allOf($this->shop->reread($order));
		$linked->set_payment_method(FunnelShop::PLAIN);
		$linked->payment_complete('tx_link');
		self::assertSame([197.0, []], [(float) $this->shop->reread($linked)->get_total(), $this->shop->added($order)]);
		self::assertSame(['0.00', ''], [number_format((float) $this->shop->reread($order)->get_total(), 2), $this->shop->arrive($linked)]);
	}

	public function test_R12_a_free_order_in_a_shop_without_a_payment_page_is_followed_by_nothing(): void
	{
		$order = $this->free('kept');
		FunnelShop::whileClosed(fn() => self::assertSame('', $this->shop->arrive($order)));
		self::assertSame('free_order', $this->reason($order));
	}

	public function test_R12_a_card_that_pays_nothing_is_not_kept_for_offers(): void
	{
		$order = $this->free('product');
		$order->set_payment_method(FunnelGateway::ID);
		$order->save();
		$this->shop->pressed($order);
		self::assertSame([[], false], [FunnelShop::consents($order), apply_filters('encore_keep_payment_token', false, $order)]);
	}

	public function test_R12_an_order_that_waits_in_a_status_of_its_own_starts_its_funnel_once_it_is_paid_and_never_twice(): void
	{
		$this->with(new PreOrders(isUpFront: false));
		$order = $this->shop->order(paid: false);
		$order->update_status(PreOrders::STATUS);
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame('not_paid', $this->reason($order));

		PreOrders::release($order, 'tx_later');
		self::assertNotSame('', $this->shop->arrive($order));
		self::assertSame('settled', $this->accept($order));
		self::assertSame('', $this->shop->arrive($order));

		$waits = $this->shop->order();
		self::assertNotSame('', $this->shop->arrive($waits));
		$offer = $this->shop->open($waits);
		$waits = $this->shop->reread($waits);
		$waits->update_status(PreOrders::STATUS);
		self::assertSame('cannot_charge', $this->shop->accept($waits, $offer)->text('code'));
		self::assertSame('', $this->shop->arrive($waits));
		PreOrders::release($this->shop->reread($waits), 'tx_later');
		self::assertSame('', $this->shop->arrive($waits), 'What was passed is not shown again.');
		self::assertCount(1, $this->shop->gateway->charges);
	}

	public function test_R12_one_that_is_paid_up_front_and_waits_is_followed_by_nothing(): void
	{
		$this->with(new PreOrders(isUpFront: true));
		$order = $this->shop->order();
		self::assertSame([PreOrders::STATUS, true], [$order->get_status(), $order->get_date_paid() !== null]);
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame('not_paid', $this->reason($order));
	}

	public function test_R13_what_is_shipped_follows_no_order_that_ships_nothing_and_the_trace_says_so(): void
	{
		$this->shop->product('upsell', '20', ['virtual' => false]);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		unset($this->shop->offers['downsell']);
		$this->shop->product('main', '97');
		$this->shop->funnel();
		$order = $this->shop->order();
		self::assertSame('', $this->shop->arrive($order));
		self::assertSame('needs_shipment', $this->reason($order));
	}

	public function test_R13_what_is_not_shipped_joins_an_order_that_is_and_its_shipping_stays(): void
	{
		$order = CardOrder::of($this->shop, $this->provider, static function (\WC_Order $order): void {
			$shipping = new \WC_Order_Item_Shipping();
			$shipping->set_method_id('flat_rate');
			$shipping->set_total('5');
			$order->add_item($shipping);
			$order->calculate_totals();
		});
		self::assertNotSame('', $this->shop->arrive($order));
		self::assertSame('settled', $this->accept($order));
		$after = $this->shop->reread($order);
		self::assertSame(['299.00', '5.00', [[10200, 0], [19700, 0]]], [$after->get_total(), number_format((float) $after->get_shipping_total(), 2), $this->books($order)]);
	}

	private function free(string $how): \WC_Order
	{
		if ($how === 'kept') {
			// As a free trial does: the gateway has a card, a reference, and has taken nothing.
			$order = $this->shop->order(paid: false);
			foreach ($order->get_items() as $item) {
				$item instanceof \WC_Order_Item_Product && $item->set_total('0');
			}
			$order->calculate_totals();
			$order->payment_complete('setup_1');
			self::assertInstanceOf(SavedToken::class, $this->shop->gateway->savedToken($order->get_id()));
			return $order;
		}
		if ($how === 'product') {
			$product = $this->shop->sold('main');
			$product->set_regular_price('0');
			$product->save();
		}
		$card = $how === 'product' ? null : $this->with(new GiftCards(match ($how) {
			'coupon' => 'coupon',
			'stored' => 'stored',
			default => 'read',
		}));
		$order = $this->shop->order(paid: false);
		$card?->pay($order, 97);
		$order->set_payment_method('');
		$order->save();
		$order->payment_complete();
		return $order;
	}
}
