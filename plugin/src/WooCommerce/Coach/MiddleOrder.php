<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Coach;

use Encore\Domain\Money;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What an order of this shop is worth: the one in the middle of the newest, without shipping. */
final class MiddleOrder
{
	/** Enough to be in the middle of, and read at once. */
	private const NEWEST = 50;

	/** @var list<\WC_Order>|null */
	private ?array $orders = null;

	/** @param \Closure(string): string $setting of WooCommerce's, by its option */
	public function __construct(
		private readonly ShopCurrency $currency,
		private readonly \Closure $setting,
	) {
	}

	/** @param bool $isWithTax as after payment; otherwise as the cart shows prices */
	public function total(bool $isWithTax): ?Money
	{
		$withTax = $isWithTax || ($this->setting)('woocommerce_tax_display_cart') === 'incl';
		$totals = array_map(fn(\WC_Order $order): int => $this->worth($order, $withTax), $this->newest());
		sort($totals);
		$middle = $totals[intdiv(count($totals), 2)] ?? 0;
		return $middle > 0 ? $this->currency->money(0)->withAmount($middle) : null;
	}

	private function worth(\WC_Order $order, bool $withTax): int
	{
		$sent = (float) $order->get_shipping_total() + (float) $order->get_shipping_tax();
		$tax = $withTax ? 0.0 : (float) $order->get_total_tax() - (float) $order->get_shipping_tax();
		return $this->currency->money((float) $order->get_total() - $sent - $tax)->amount;
	}

	/** @return list<\WC_Order> paid ones in the shop's own currency */
	private function newest(): array
	{
		if ($this->orders === null) {
			$found = wc_get_orders([
				'status' => wc_get_is_paid_statuses(),
				'type' => 'shop_order',
				'currency' => $this->currency->own(),
				'limit' => self::NEWEST,
				'orderby' => 'date',
				'order' => 'DESC',
			]);
			$this->orders = array_values(array_filter(is_array($found) ? $found : [], static fn(mixed $one): bool => $one instanceof \WC_Order));
		}
		return $this->orders;
	}
}
