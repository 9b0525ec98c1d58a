<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WordPress\StoredSettings;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What sending an accepted item costs: quoted, charged, written as a shipping line, refunded and taken back with it. Rules L6, L10, R12, R15, R22. */
#[Group('orders')]
final class OfferShippingTest extends TestCase
{
	private const FLAT = ['type' => 'flat', 'amount' => '4.90'];
	private const RATES = ['type' => 'rates', 'amount' => '0'];

	private ParcelShop $parcels;
	private FunnelShop $shop;
	private RefundGateway $gateway;
	private ?\WC_Shipping_Zone $zone = null;

	protected function setUp(): void
	{
		$this->parcels = new ParcelShop();
		$this->shop = $this->parcels->shop;
		$this->gateway = $this->parcels->gateway;
	}

	protected function tearDown(): void
	{
		$this->zone?->delete();
		$this->parcels->close();
		\WC_Cache_Helper::get_transient_version('shipping', true);
	}

	public function test_L6_R12_R22_a_flat_price_is_shown_charged_and_stays_what_it_is(): void
	{
		$order = $this->bought(self::FLAT);
		$before = (float) $order->get_total();
		$offer = $this->shop->open($order);
		self::assertSame(['$65.33', 'includes $5.83 shipping and $10.43 tax'], [$offer['price_text'], $offer['tax_text']]);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertSame('65.33', $this->shop->charge()->amount->toDecimal());

		$after = $this->shop->reread($order);
		self::assertSame(['9.90', '1.88', $before + 65.33], [$this->decimal($after->get_shipping_total()), $this->decimal($after->get_shipping_tax()), round((float) $after->get_total(), 2)]);
		self::assertCount(1, $after->get_taxes());
		self::assertSame(['28.50', '1.88'], array_slice($this->sums($after), 4, 2));
		$kept = $after->get_total();
		$after->update_taxes();
		$after->calculate_totals(false);
		self::assertSame($kept, $this->shop->reread($order)->get_total(), 'Update keeps the total.');
		$request = new \WP_REST_Request('PUT', "/wc/v3/orders/{$order->get_id()}");
		$request->set_body_params(['customer_note' => 'Ring twice']);
		wp_set_current_user(1);
		rest_do_request($request);
		$this->shop->reread($order)->calculate_totals(true);
		self::assertSame($kept, $this->shop->reread($order)->get_total(), 'Recalculate keeps the total.');
	}

	public function test_L6_the_shops_own_rate_of_the_orders_method_is_charged(): void
	{
		$method = $this->rates('7');
		$order = $this->bought(self::RATES, $method);
		$offer = $this->shop->open($order);
		self::assertSame('$67.83', $offer['price_text']);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		$added = array_values(array_filter($this->shop->reread($order)->get_shipping_methods(), static fn(\WC_Order_Item_Shipping $item): bool => $item->get_meta('_encore_acceptance') !== ''));
		self::assertSame([['flat_rate', (string) $method, '7.00']], array_map(fn(\WC_Order_Item_Shipping $item): array => [$item->get_method_id(), $item->get_instance_id(), $this->decimal($item->get_total())], $added));
	}

	public function test_L6_it_is_charged_in_a_request_that_has_no_session_of_woocommerce(): void
	{
		$this->rates('7', 'US');
		$this->shop->offer('upsell', 'upsell', ['regular', '0'], more: ['shipping' => self::RATES]);
		$this->shop->funnel();
		$browser = new FunnelBrowser((string) getenv('ENCORE_STORE_URL'));
		$thanks = $browser->buy($this->shop->products['main'], '4242424242424242');
		$page = $browser->go($thanks)->headers['location'] ?? '';
		$fields = $browser->go($page)->fields();
		self::assertStringContainsString(' shipping and ', $browser->body);
		self::assertSame(1, preg_match('~order-received/(\d+)/\?key=([^&]+)~', $thanks, $order));
		$answer = $browser->json('POST', '/wp-json/encore/v1/orders/' . ($order[1] ?? '') . '/acceptances', ['key' => $order[2] ?? '', 'presentation' => $fields['presentation'], 'consent_version' => $fields['consent_version']]);
		self::assertSame('settled', $answer['state'] ?? '', $browser->body);
	}

	public function testWhatCannotBeSentThereIsNotOffered(): void
	{
		$this->rates('7', 'FR');
		$order = $this->bought(self::RATES);
		self::assertSame('', $this->shop->open($order)['presentation'] ?? '');
	}

	public function test_R12_what_travels_with_the_order_or_by_no_post_costs_nothing_more(): void
	{
		self::assertSame('$59.50', $this->shop->open($this->bought(['type' => 'with_order', 'amount' => '0']))['price_text']);
		$this->shop->product('upsell', '50', ['tax_status' => 'taxable']);
		self::assertSame('$59.50', $this->shop->open($this->bought(self::FLAT))['price_text']);
	}

	public function test_L6_who_collects_the_order_pays_for_no_parcel(): void
	{
		self::assertSame('$59.50', $this->shop->open($this->bought(self::FLAT, id: 'pickup_location'))['price_text']);
	}

	public function test_R15_a_refund_of_its_shipping_goes_back_to_its_charge_and_nothing_else_does(): void
	{
		$order = $this->bought(self::FLAT);
		$this->shop->accept($order, $this->shop->open($order));
		$shipping = $this->parcels->offersParcel($order);
		$made = wc_create_refund([
			'order_id' => $order->get_id(),
			'amount' => '5.83',
			'line_items' => [$shipping->get_id() => ['qty' => 1, 'refund_total' => '4.90', 'refund_tax' => [$this->parcels->rate => '0.93']]],
			'refund_payment' => true,
		]);
		self::assertInstanceOf(\WC_Order_Refund::class, $made, is_wp_error($made) ? $made->get_error_message() : '');
		self::assertSame([], $this->gateway->asked, 'Of the order’s own payment nothing.');
		self::assertSame([583], array_map(static fn(\Encore\Application\Charging\RefundRequest $one): int => $one->amount->amount, array_values($this->shop->gateway->refunds)));
	}

	public function test_R15_taken_back_it_leaves_the_order_as_it_was(): void
	{
		$order = $this->bought(self::FLAT);
		$before = $this->sums($order);
		$offer = $this->shop->open($order);
		$this->shop->accept($order, $offer);
		self::assertNotSame($before, $this->sums($this->shop->reread($order)));
		$answer = $this->shop->ask('POST', "/acceptances/{$offer['presentation']}/undo", ['key' => $order->get_order_key()]);
		self::assertSame('undone', $answer->text('state'), $answer->json());
		self::assertSame($before, $this->sums($this->shop->reread($order)));
		self::assertSame([6533], array_map(static fn(\Encore\Application\Charging\RefundRequest $one): int => $one->amount->amount, array_values($this->shop->gateway->refunds)));
	}

	public function test_L10_the_mails_name_it_and_its_price(): void
	{
		$mails = new FunnelMails();
		$order = $this->bought(self::FLAT);
		$this->shop->accept($order, $this->shop->open($order));
		$mails->thanked($this->shop, $order);
		$mails->takenBack($this->shop, $order);
		$mails->stop();
		$told = static fn(string $subject): string => FunnelMails::text($mails->about($subject)[0]['message'] ?? '');
		$toShopper = 'Upsell 1 $59.50 $50.00 + $9.50 tax Shipping of the added item $5.83 $4.90 + $0.93 tax $65.33';
		self::assertStringContainsString("{$toShopper} was charged", $told('Added to your order'));
		self::assertStringContainsString($toShopper, $told('Taken back from your order'));
		self::assertStringContainsString('Shipping of the added item Price: $5.83 (of it $0.93 tax)', $told('Added to order'));
		self::assertStringContainsString('Shipping of the added item Price: $5.83 (of it $0.93 tax)', $told('Taken back from order'));
	}

	public function testALinkedOrderHasItToo(): void
	{
		update_option(StoredSettings::OPTION, [StoredSettings::ORDERS => StoredSettings::LINKED]);
		$order = $this->bought(self::FLAT);
		$offer = $this->shop->open($order);
		self::assertSame('settled', $this->shop->accept($order, $offer)->text('state'));
		[$linked] = FunnelShop::linked((string) $offer['presentation']);
		self::assertSame(['65.33', '4.90', '0.93'], array_map($this->decimal(...), [$linked->get_total(), $linked->get_shipping_total(), $linked->get_shipping_tax()]));
		$linked->calculate_totals(true);
		self::assertSame('65.33', $this->decimal($linked->get_total()));
	}

	/** @param array{type: string, amount: string} $shipping */
	private function bought(array $shipping, int $method = 3, string $id = 'flat_rate'): \WC_Order
	{
		$this->parcels->offer($shipping);
		return $this->parcels->bought($method, $id);
	}

	/** @return int the method's instance, in a zone of its own */
	private function rates(string $cost, string $country = 'DE'): int
	{
		$this->zone = new \WC_Shipping_Zone();
		$this->zone->set_zone_name('Ours');
		$this->zone->add_location($country, 'country');
		$this->zone->save();
		$instance = (int) $this->zone->add_shipping_method('flat_rate');
		update_option("woocommerce_flat_rate_{$instance}_settings", ['title' => 'Parcel', 'tax_status' => 'taxable', 'cost' => $cost]);
		\WC_Cache_Helper::get_transient_version('shipping', true);
		return $instance;
	}

	/** @return list<string> */
	private function sums(\WC_Order $order): array
	{
		$tax = current($order->get_taxes());
		$taxes = $tax instanceof \WC_Order_Item_Tax ? [$tax->get_tax_total(), $tax->get_shipping_tax_total()] : [];
		return array_map($this->decimal(...), [$order->get_total(), $order->get_shipping_total(), $order->get_shipping_tax(), $order->get_cart_tax(), ...$taxes, count($order->get_shipping_methods())]);
	}

	private function decimal(mixed $amount): string
	{
		return number_format(is_numeric($amount) ? (float) $amount : 0.0, 2, '.', '');
	}
}
