<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** Refunds of taxed lines and of shipping: to the cent what was charged for them. Rules R15, R22. */
#[Group('orders')]
final class RefundTaxTest extends TestCase
{
	/** @var list<int> */
	private array $rates = [];

	/** @var array<string, callable(): string> */
	private array $options = [];

	protected function setUp(): void
	{
		foreach (['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_tax_based_on' => 'shipping', 'woocommerce_prices_include_tax' => 'no'] as $name => $value) {
			$this->options["pre_option_{$name}"] = static fn(): string => $value;
		}
		foreach ($this->options as $name => $option) {
			add_filter($name, $option);
		}
		foreach ([['5', 0], ['9.975', 1]] as $at => [$rate, $compound]) {
			$this->rates[] = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => $rate, 'tax_rate_name' => $rate, 'tax_rate_priority' => $at + 1, 'tax_rate_compound' => $compound, 'tax_rate_shipping' => 0, 'tax_rate_class' => '']);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	protected function tearDown(): void
	{
		foreach ($this->options as $name => $option) {
			remove_filter($name, $option);
		}
		foreach ($this->rates as $rate) {
			\WC_Tax::_delete_tax_rate($rate);
		}
		\WC_Cache_Helper::invalidate_cache_group('taxes');
	}

	public function test_R15_a_taxed_line_shipping_and_the_rest_go_back_to_the_cent(): void
	{
		$shop = new FunnelShop();
		$gateway = RefundGateway::installed();
		$shop->product('main', '33.33', ['tax_status' => 'taxable']);
		$shop->product('upsell', '47.35', ['tax_status' => 'taxable']);
		$shop->offer('upsell', 'upsell', ['regular', '0']);
		$shop->funnel();
		$order = $shop->order(0, ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin']);
		$first = (float) $order->get_total();
		$shop->arrive($order);
		self::assertSame('settled', $shop->accept($order, $shop->open($order))->text('state'));
		$order = $shop->reread($order);
		$shipping = new \WC_Order_Item_Shipping();
		$shipping->set_total('5');
		$order->add_item($shipping);
		$order->set_total((string) ((float) $order->get_total() + 5));
		$order->save();

		[$upsell] = $shop->added($order);
		$taxes = $upsell->get_taxes()['total'] ?? [];
		$lines = [
			$upsell->get_id() => ['qty' => 1, 'refund_total' => $upsell->get_total(), 'refund_tax' => $taxes],
			$shipping->get_id() => ['qty' => 0, 'refund_total' => '5', 'refund_tax' => []],
		];
		$made = wc_create_refund(['order_id' => $order->get_id(), 'amount' => '59.68', 'line_items' => $lines, 'refund_payment' => true]);

		self::assertInstanceOf(\WC_Order_Refund::class, $made, is_wp_error($made) ? $made->get_error_message() : '');
		self::assertSame([[5468], [5.0]], [array_values(array_map(static fn($refund): int => $refund->amount->amount, $shop->gateway->refunds)), $gateway->asked]);

		$rest = wc_create_refund(['order_id' => $order->get_id(), 'amount' => $shop->reread($order)->get_remaining_refund_amount(), 'refund_payment' => true]);
		self::assertInstanceOf(\WC_Order_Refund::class, $rest);
		self::assertSame([5.0, $first], $gateway->asked);
		self::assertSame('refunded', $shop->reread($order)->get_status());
	}

	public function test_R22_no_coupon_of_the_owners_lowers_what_was_added_and_taken_back_it_leaves_sums_that_a_recalculation_keeps(): void
	{
		$shop = new FunnelShop();
		$shop->product('main', '33.33', ['tax_status' => 'taxable']);
		$shop->product('upsell', '47.35', ['tax_status' => 'taxable']);
		$shop->offer('upsell', 'upsell', ['regular', '0']);
		$shop->funnel();
		$order = $shop->order(0, ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin']);
		$shop->arrive($order);
		self::assertSame('settled', $shop->accept($order, $shop->open($order))->text('state'));
		$coupon = new \WC_Coupon();
		$coupon->set_props(['code' => uniqid('ten'), 'discount_type' => 'percent', 'amount' => '10']);
		$coupon->save();
		self::assertTrue($shop->reread($order)->apply_coupon($coupon));
		[$item] = $shop->added($order);
		self::assertSame([47.35, '3.33'], [(float) $item->get_total(), self::sums($shop->reread($order))['discount']], 'It was charged at its price.');
		// By hand an owner may.
		$item->set_total('40');
		$item->save();
		$shop->reread($order)->calculate_totals();
		$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		[$acceptance] = $ledger->acceptances->ofOrder($order->get_id());

		self::assertSame('undone', $ledger->giveBack->begin($acceptance)->state->value);

		$sums = self::sums($shop->reread($order));
		self::assertSame(['3.33', ['3.33']], [$sums['discount'], $sums['coupons']]);
		$again = $shop->reread($order);
		$again->calculate_totals();
		self::assertSame($sums, self::sums($shop->reread($order)));
	}

	/** @return array<string, mixed> */
	private static function sums(\WC_Order $order): array
	{
		$money = static fn(mixed $amount): string => number_format(is_numeric($amount) ? (float) $amount : 0.0, 4, '.', '');
		return [
			'discount' => number_format((float) $order->get_discount_total(), 2, '.', ''),
			'discount tax' => $money($order->get_discount_tax()),
			'coupons' => array_values(array_map(static fn(\WC_Order_Item $one): string => $one instanceof \WC_Order_Item_Coupon ? number_format((float) $one->get_discount(), 2, '.', '') : '', $order->get_items('coupon'))),
			'tax' => $money($order->get_cart_tax()),
			'rows' => array_values(array_map(static fn(\WC_Order_Item_Tax $row): string => $money($row->get_tax_total()), $order->get_taxes())),
			'total' => $money($order->get_total()),
		];
	}
}
