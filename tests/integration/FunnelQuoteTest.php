<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What an offer costs after payment, and that WooCommerce's own arithmetic agrees with what was charged. Rules L8, R12, R20, R22. */
#[Group('orders')]
final class FunnelQuoteTest extends TestCase
{
	private FunnelShop $shop;

	/** @var list<array{string, callable}> */
	private array $filters = [];

	/** @var list<int> */
	private array $rates = [];

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->option('woocommerce_calc_taxes', 'yes');
		$this->option('woocommerce_default_country', 'DE');
		$this->option('woocommerce_tax_based_on', 'shipping');
	}

	protected function tearDown(): void
	{
		foreach ($this->filters as [$name, $filter]) {
			remove_filter($name, $filter);
		}
		foreach ($this->rates as $rate) {
			\WC_Tax::_delete_tax_rate($rate);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	/** @return array<string, array{string, string, string, list<array{string, bool}>, string, int, string}> */
	public static function shops(): array
	{
		return [
			'2 decimals, tax on top' => ['2', 'no', 'no', [['19', false]], '9.99', 3, '35.66'],
			'2 decimals, tax on top, rounded at the end' => ['2', 'no', 'yes', [['19', false]], '9.99', 3, '35.66'],
			'2 decimals, tax inside' => ['2', 'yes', 'no', [['20', false]], '9.99', 1, '9.99'],
			'2 decimals, tax inside, rounded at the end' => ['2', 'yes', 'yes', [['20', false]], '9.99', 1, '9.99'],
			'2 decimals, tax inside, three pieces' => ['2', 'yes', 'no', [['8.25', false]], '3.33', 3, '9.99'],
			'compound tax on top' => ['2', 'no', 'no', [['5', false], ['9.975', true]], '47.35', 1, '54.68'],
			'compound tax on top, rounded at the end' => ['2', 'no', 'yes', [['5', false], ['9.975', true]], '47.35', 1, '54.68'],
			'compound tax inside' => ['2', 'yes', 'no', [['5', false], ['9.975', true]], '47.35', 1, '47.35'],
			'compound tax inside, rounded at the end' => ['2', 'yes', 'yes', [['5', false], ['9.975', true]], '47.35', 1, '47.35'],
			'0 decimals, tax on top' => ['0', 'no', 'no', [['10', false]], '1305', 1, '1436'],
			'0 decimals, tax inside' => ['0', 'yes', 'no', [['10', false]], '1305', 1, '1305'],
			'0 decimals, tax inside, rounded at the end' => ['0', 'yes', 'yes', [['10', false]], '1305', 1, '1305'],
			'3 decimals, tax on top' => ['3', 'no', 'no', [['5', false]], '4.475', 1, '4.699'],
			'3 decimals, tax inside' => ['3', 'yes', 'no', [['5', false]], '4.475', 1, '4.475'],
			'no tax' => ['2', 'no', 'no', [], '197', 1, '197.00'],
		];
	}

	/** @param list<array{string, bool}> $rates */
	#[DataProvider('shops')]
	public function test_R12_R22_charged_shown_and_recalculated_are_the_same(string $decimals, string $inside, string $atEnd, array $rates, string $price, int $pieces, string $total): void
	{
		$this->option('woocommerce_price_num_decimals', $decimals);
		$this->option('woocommerce_prices_include_tax', $inside);
		$this->option('woocommerce_tax_round_at_subtotal', $atEnd);
		$this->tax('DE', $rates);
		$this->shop->product('main', '100', ['tax_status' => 'taxable']);
		$this->shop->product('upsell', $price, ['tax_status' => 'taxable']);
		$this->shop->offer('upsell', 'upsell', ['regular', '0'], $pieces);
		$this->shop->funnel();
		$order = $this->shop->order(0, ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin']);
		$before = (float) $order->get_total();
		$this->shop->arrive($order);

		$offer = $this->shop->open($order);
		self::assertSame(strip_tags(html_entity_decode(wc_price((float) $total))), $offer['price_text']);
		$answer = $this->shop->accept($order, $offer);
		self::assertSame('settled', $answer->text('state'), $answer->json());
		self::assertSame($total, $this->shop->charge()->amount->toDecimal());

		$after = $this->shop->reread($order);
		$places = (int) $decimals;
		self::assertSame(round($before + (float) $total, $places), round((float) $after->get_total(), $places));
		self::assertSame(count($rates), count($after->get_taxes()));
		$added = $this->shop->added($order)[0];
		self::assertSame($total, number_format((float) $added->get_total() + (float) $added->get_total_tax(), $places, '.', ''));
		$kept = $after->get_total();

		$after->update_taxes();
		$after->calculate_totals(false);
		self::assertSame($kept, $this->shop->reread($order)->get_total(), 'Update keeps the total.');

		$after = $this->shop->reread($order);
		$after->calculate_totals(true);
		self::assertSame($kept, $this->shop->reread($order)->get_total(), 'Recalculate keeps the total.');
	}

	public function test_R12_an_upgrade_is_charged_and_taxed_as_the_difference_and_says_so_on_its_line(): void
	{
		$this->option('woocommerce_prices_include_tax', 'yes');
		$this->tax('DE', [['19', false]]);
		$this->shop->product('main', '39', ['tax_status' => 'taxable']);
		$this->shop->product('upsell', '99', ['tax_status' => 'taxable']);
		$this->shop->offer('upsell', 'upsell', ['regular', '0'], difference: true);
		$this->shop->funnel();
		$order = $this->shop->order(0, ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin']);
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame(['$60.00', 'the difference to Main, includes $9.58 tax'], [$offer['price_text'], $offer['tax_text']]);
		$this->shop->accept($order, $offer);
		self::assertSame('60.00', $this->shop->charge()->amount->toDecimal());
		$line = $this->shop->added($order)[0];
		self::assertSame(60.0, round((float) $line->get_total() + (float) $line->get_total_tax(), 2));
		self::assertStringContainsString('Upgrade from', strip_tags((string) wc_display_item_meta($line, ['echo' => false])));
		self::assertSame('Main', $line->get_meta('Upgrade from'));
	}

	public function test_L8_what_is_struck_through_is_the_products_regular_price_and_nothing_where_that_is_not_more(): void
	{
		$this->shop->course();
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$upsell = $this->shop->open($order);
		self::assertSame(['$297.00', '$197.00'], [$upsell['regular_price_text'] ?? '', $upsell['price_text']]);
		$cheap = $this->shop->sold('downsell');
		$cheap->set_regular_price('40');
		$cheap->save();
		$this->shop->decline($order, $upsell);
		$downsell = $this->shop->open($order);
		self::assertSame(['', '$40.00'], [$downsell['regular_price_text'] ?? '', $downsell['price_text']]);
	}

	public function test_R22_other_address_by_rest_keeps_the_charged_line(): void
	{
		$this->option('woocommerce_prices_include_tax', 'no');
		$this->tax('DE', [['19', false]]);
		$this->tax('AT', [['20', false]]);
		$order = $this->paid('100', '50');
		wp_set_current_user(1);
		$request = new \WP_REST_Request('PUT', "/wc/v3/orders/{$order->get_id()}");
		$request->set_body_params(['shipping' => ['country' => 'AT', 'postcode' => '1010', 'city' => 'Wien'], 'billing' => ['country' => 'AT']]);
		self::assertSame(200, rest_do_request($request)->get_status());
		$line = $this->shop->added($order)[0];
		self::assertSame(59.5, (float) $line->get_total() + (float) $line->get_total_tax());
		$this->shop->reread($order)->calculate_totals(true);
		self::assertSame(120 + 59.5, (float) $this->shop->reread($order)->get_total());
	}

	public function testLineThatTheOwnerChangesIsTaxedAsUsual(): void
	{
		$this->option('woocommerce_prices_include_tax', 'no');
		$this->tax('DE', [['19', false]]);
		$order = $this->paid('100', '50');
		$fresh = $this->shop->reread($order);
		foreach ($fresh->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_meta('_encore_acceptance') !== '') {
				$item->set_total('10');
				$item->save();
			}
		}
		$fresh = $this->shop->reread($order);
		$fresh->calculate_totals(true);
		self::assertSame(119 + 11.9, (float) $this->shop->reread($order)->get_total());
	}

	public function testPriceWithTaxInsideFollowsTheOrdersCountry(): void
	{
		$this->option('woocommerce_prices_include_tax', 'yes');
		$this->tax('DE', [['19', false]]);
		$this->tax('AT', [['20', false]]);
		$order = $this->prepare('10', '119', ['country' => 'AT', 'state' => '', 'postcode' => '1010', 'city' => 'Wien']);
		self::assertSame('$120.00', $this->shop->open($order)['price_text']);
		self::assertSame('includes $20.00 tax', $this->shop->open($order)['tax_text']);
	}

	public function testTaxPluginsTakePart(): void
	{
		$this->option('woocommerce_prices_include_tax', 'no');
		[$rate] = $this->tax('DE', [['19', false]]);
		$this->filter('woocommerce_calculate_item_totals_taxes', static fn(): array => [$rate => 333]);
		$order = $this->prepare('10', '50');
		self::assertSame('$53.33', $this->shop->open($order)['price_text']);
	}

	public function test_R20_shoppers_cart_customer_and_notices_are_left_alone(): void
	{
		$this->option('woocommerce_prices_include_tax', 'no');
		$this->tax('DE', [['19', false]]);
		$order = $this->prepare('10', '50');
		wc_load_cart();
		$second = $this->shop->product('second', '5');
		WC()->cart->add_to_cart($second->get_id(), 2);
		WC()->session->set('order_awaiting_payment', 77);
		wc_clear_notices();
		wc_add_notice('Kept', 'notice');
		[$cart, $customer, $country, $total] = [WC()->cart, WC()->customer, WC()->customer->get_shipping_country(), WC()->cart->get_total('edit')];

		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));

		self::assertSame($cart, WC()->cart);
		self::assertSame($customer, WC()->customer);
		self::assertSame($country, WC()->customer->get_shipping_country());
		self::assertSame([2, $total], [WC()->cart->get_cart_contents_count(), WC()->cart->get_total('edit')]);
		self::assertSame(77, WC()->session->get('order_awaiting_payment'));
		self::assertSame(1, wc_notice_count());
		self::assertCount(1, $this->shop->added($order));
		WC()->cart->empty_cart();
		wc_clear_notices();
	}

	public function testFeesAndPricesOfOtherPluginsDoNotTouchTheQuote(): void
	{
		$this->option('woocommerce_prices_include_tax', 'no');
		$this->filter('woocommerce_cart_calculate_fees', static fn(\WC_Cart $cart) => $cart->add_fee('Card fee', 3));
		$this->filter('woocommerce_product_get_price', static fn(mixed $price): mixed => '1');
		$this->filter('woocommerce_before_calculate_totals', static function (\WC_Cart $cart): void {
			foreach (array_column($cart->get_cart(), 'data') as $product) {
				if ($product instanceof \WC_Product) {
					$product->set_price('2');
				}
			}
		});
		$order = $this->prepare('10', '50');
		self::assertSame('$50.00', $this->shop->open($order)['price_text']);
	}

	/** @param array<string, string> $address */
	private function prepare(string $main, string $upsell, array $address = ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin']): \WC_Order
	{
		$this->shop->product('main', $main, ['tax_status' => 'taxable']);
		$this->shop->product('upsell', $upsell, ['tax_status' => 'taxable']);
		$this->shop->offer('upsell', 'upsell', ['regular', '0']);
		$this->shop->funnel();
		$order = $this->shop->order(0, $address);
		$this->shop->arrive($order);
		return $order;
	}

	private function paid(string $main, string $upsell): \WC_Order
	{
		$order = $this->prepare($main, $upsell);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		return $order;
	}

	/**
	 * @param list<array{string, bool}> $rates per cent, compound
	 * @return list<int>
	 */
	private function tax(string $country, array $rates): array
	{
		$ids = [];
		foreach ($rates as $at => [$rate, $compound]) {
			$ids[] = (int) \WC_Tax::_insert_tax_rate([
				'tax_rate_country' => $country,
				'tax_rate' => $rate,
				'tax_rate_name' => "Tax {$rate}",
				'tax_rate_priority' => $at + 1,
				'tax_rate_compound' => $compound ? 1 : 0,
				'tax_rate_shipping' => 0,
				'tax_rate_class' => '',
			]);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		array_push($this->rates, ...$ids);
		return $ids;
	}

	private function option(string $name, string $value): void
	{
		$this->filter("pre_option_{$name}", static fn(): string => $value);
	}

	private function filter(string $name, callable $filter): void
	{
		add_filter($name, $filter);
		$this->filters[] = [$name, $filter];
	}
}
