<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\QuoteShipping;
use Encore\Domain\Offer\ShippingType;
use Encore\Domain\Refusal;

/** What sending an offer costs at its order's address. Asked while the quote's cart is the shop's: its tax depends on what lies in it. */
final class OfferShipping
{
	/**
	 * @param QuoteCart $cart with its totals
	 * @throws Refusal no_shipping_rate
	 */
	public static function of(\WC_Order $order, PricedOffer $offer, QuoteCart $cart): ?QuoteShipping
	{
		$rule = $offer->offer->shipping;
		$sent = $cart->sent();
		$kind = $offer->price;
		return match ($sent === [] || self::isFetched($order) ? ShippingType::WithOrder : $rule->type) {
			ShippingType::WithOrder => null,
			ShippingType::Flat => self::quote('', 0, __('Shipping of the added item', 'encore'), (float) $rule->amount, self::taxOf((float) $rule->amount, $cart), $kind),
			ShippingType::Rates => self::byRate($order, $cart, $sent, $kind),
		};
	}

	/** @param array<array-key, mixed> $sent */
	private static function byRate(\WC_Order $order, QuoteCart $cart, array $sent, Money $kind): QuoteShipping
	{
		$package = [
			'contents' => $sent,
			'contents_cost' => array_sum(array_map(static fn(mixed $line): float => is_array($line) && is_numeric($line['line_total'] ?? null) ? (float) $line['line_total'] : 0.0, $sent)),
			'applied_coupons' => [],
			'user' => ['ID' => $order->get_customer_id()],
			'destination' => self::destination($order),
			'cart_subtotal' => $cart->get_displayed_subtotal(),
		];
		$woocommerce = WC();
		$session = $woocommerce->session;
		try {
			// WooCommerce keeps rates in the shopper's session: these are not of the shopper's own parcel, and there may be none.
			$woocommerce->session = new class extends \WC_Session {};
			$answer = $woocommerce->shipping()->calculate_shipping_for_package($package);
		} finally {
			$woocommerce->session = $session;
		}
		$rates = is_array($answer) && is_array($answer['rates'] ?? null) ? array_filter($answer['rates'], static fn(mixed $rate): bool => $rate instanceof \WC_Shipping_Rate) : [];
		$rate = self::choose($order, array_values($rates)) ?? throw Refusal::because('no_shipping_rate');
		return self::quote($rate->get_method_id(), (int) $rate->get_instance_id(), $rate->get_label(), (float) $rate->get_cost(), $rate->get_taxes(), $kind);
	}

	/**
	 * The order's own method where it has a rate for this, else the cheapest. Nobody is sent to fetch it.
	 *
	 * @param list<\WC_Shipping_Rate> $rates
	 */
	private static function choose(\WC_Order $order, array $rates): ?\WC_Shipping_Rate
	{
		$own = array_map(
			static fn(\WC_Order_Item_Shipping $method): string => "{$method->get_method_id()}:{$method->get_instance_id()}",
			array_values($order->get_shipping_methods()),
		);
		$isOwn = static fn(\WC_Shipping_Rate $rate): bool => in_array("{$rate->get_method_id()}:{$rate->get_instance_id()}", $own, true);
		$sent = array_filter($rates, static fn(\WC_Shipping_Rate $rate): bool => !self::isPickup($rate->get_method_id()));
		usort($sent, static fn(\WC_Shipping_Rate $a, \WC_Shipping_Rate $b): int => [!$isOwn($a), (float) $a->get_cost()] <=> [!$isOwn($b), (float) $b->get_cost()]);
		return $sent[0] ?? null;
	}

	/** Who collects the order collects this with it. */
	private static function isFetched(\WC_Order $order): bool
	{
		$sent = array_filter($order->get_shipping_methods(), static fn(\WC_Order_Item_Shipping $method): bool => !self::isPickup($method->get_method_id()));
		return $order->get_shipping_methods() !== [] && $sent === [];
	}

	private static function isPickup(string $method): bool
	{
		return str_contains($method, 'pickup');
	}

	/** @return array<string, string> */
	private static function destination(\WC_Order $order): array
	{
		$address = $order->get_address($order->has_shipping_address() ? 'shipping' : 'billing');
		$text = static fn(string $field): string => is_string($address[$field] ?? null) ? $address[$field] : '';
		return [
			'country' => $text('country'),
			'state' => $text('state'),
			'postcode' => $text('postcode'),
			'city' => $text('city'),
			'address' => $text('address_1'),
			'address_1' => $text('address_1'),
			'address_2' => $text('address_2'),
		];
	}

	/** @return array<array-key, mixed> by rate */
	private static function taxOf(float $amount, QuoteCart $cart): array
	{
		$customer = $cart->get_customer();
		return !wc_tax_enabled() || $customer->get_is_vat_exempt() ? [] : \WC_Tax::calc_shipping_tax($amount, \WC_Tax::get_shipping_tax_rates(null, $customer));
	}

	/** @param array<array-key, mixed> $taxes by rate */
	private static function quote(string $method, int $instance, string $title, float $net, array $taxes, Money $kind): QuoteShipping
	{
		return new QuoteShipping($method, $instance, $title, QuotedAmounts::money($net, $kind), QuotedAmounts::taxes(QuotedAmounts::byRate($taxes), $kind));
	}
}
