<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Tests\Integration\Plugins\CurrencySwitcher;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

/** Net, tax and shipping stand apart in the reports, of an order of its own too, and each currency by itself. Rules R12, R15. */
#[Group('orders')]
final class RollupShippingTest extends RollupCase
{
	private const OFFER = 'currency, orders, net, tax, shipping, refunded_net, refunded_tax, refunded_shipping';
	private const ORDER = 'currency, has_offer, orders, linked, gross, tax, shipping, refunded_gross, refunded_tax, refunded_shipping';

	private ParcelShop $parcels;

	protected function setUp(): void
	{
		parent::setUp();
		$this->parcels = new ParcelShop();
		$this->shop = $this->parcels->shop;
	}

	protected function tearDown(): void
	{
		$this->parcels->close();
	}

	/** @return array<string, array{int}> linked orders */
	public static function ways(): array
	{
		return ['a line of the same order' => [0], 'an order of its own' => [1]];
	}

	#[DataProvider('ways')]
	public function test_R15_what_is_sent_and_taxed_is_net_tax_and_shipping_and_goes_back_as_such(int $linked): void
	{
		update_option(StoredSettings::OPTION, $linked === 1 ? [StoredSettings::ORDERS => StoredSettings::LINKED] : []);
		$this->parcels->offer(['type' => 'flat', 'amount' => '4.90']);
		$first = $this->bought();
		$with = $linked === 1 ? $this->linkedOf($first) : $first;
		$this->reports->rollUp->recount([$this->day, $this->next]);

		self::assertEquals([['', 0, 0, 0, 0, 0, 0, 0], ['USD', 1, 5000, 1043, 490, 0, 0, 0]], $this->rows('offers', $this->day, self::OFFER));
		self::assertEquals([['USD', 1, 1, $linked, 12495 + 6533, 1995 + 1043, 990, 0, 0, 0]], $this->rows('orders', $this->day, self::ORDER), 'The first order of $124.95, and of the offer $65.33.');
		self::assertEquals([[$this->shop->products['upsell'], 1, 5000, 950]], $this->rows('products', $this->day, 'product_id, pieces, net, tax'), 'A product is no parcel.');

		$parcel = $this->parcels->offersParcel($with);
		$this->refund($with, '5.83', ['line_items' => [$parcel->get_id() => ['qty' => 1, 'refund_total' => '4.90', 'refund_tax' => [$this->parcels->rate => '0.93']]]]);
		$this->reports->rollUp->recount([$this->next]);
		self::assertEquals([['USD', 0, 0, 0, 0, 0, 93, 490]], $this->rows('offers', $this->next, self::OFFER));
		self::assertEquals([['USD', 1, 0, 0, 0, 0, 0, 583, 93, 490]], $this->rows('orders', $this->next, self::ORDER));
		self::assertSame([], $this->rows('products', $this->next, 'refunded_net, refunded_tax'));

		$this->shop->reread($with)->update_status('refunded');
		array_map($this->dated(...), $this->shop->reread($with)->get_refunds());
		$this->reports->rollUp->recount([$this->day, $this->next]);
		self::assertEquals([['USD', 0, 0, 0, 0, 5000, 1043, 490]], $this->rows('offers', $this->next, self::OFFER), 'What the second refund names no line of is the rest of it.');
		self::assertEquals([[$this->shop->products['upsell'], 5000, 950]], $this->rows('products', $this->next, 'product_id, refunded_net, refunded_tax'));
	}

	public function test_R12_each_currency_of_a_day_stands_by_itself(): void
	{
		// An amount that the owner wrote, of a parcel too, is no price in another currency.
		$this->parcels->offer(['type' => 'with_order', 'amount' => '0']);
		$this->bought();
		(new CurrencySwitcher('EUR', 2, 0.5))->during(function (): void {
			$this->bought();
		});
		$this->reports->rollUp->recount([$this->day]);

		$offers = $this->rows('offers', $this->day, 'currency, orders, net, shown');
		self::assertEquals([['', 0, 0, 2], ['EUR', 1, 2500, 0], ['USD', 1, 5000, 0]], $offers);
		$orders = $this->rows('orders', $this->day, 'currency, orders');
		self::assertEquals([['EUR', 1], ['USD', 1]], $orders);
		foreach (['USD' => '5000', 'EUR' => '2500'] as $currency => $net) {
			$request = new \WP_REST_Request('GET', '/encore/v1/reports/totals');
			$request->set_query_params(['from' => $this->day, 'to' => $this->day, 'currency' => $currency]);
			wp_set_current_user(1);
			$current = ((array) rest_do_request($request)->get_data())['current'] ?? [];
			self::assertIsArray($current);
			self::assertSame(['amount' => $net, 'currency' => $currency, 'minor_unit' => 2], $current['net']);
			self::assertSame(2, $current['shown'], 'What was shown is of no currency.');
		}
	}

	/** An order of the day, and its offer accepted. */
	private function bought(): \WC_Order
	{
		$order = $this->parcels->bought();
		$answer = $this->shop->accept($order, $this->shop->open($order));
		self::assertSame('settled', $answer->text('state'), $answer->json());
		return $this->long($order);
	}

	private function linkedOf(\WC_Order $first): \WC_Order
	{
		[$linked] = LinkedOrders::allOf($first);
		$linked->set_date_created("{$this->day} 12:05:00");
		$linked->save();
		return $linked;
	}
}
