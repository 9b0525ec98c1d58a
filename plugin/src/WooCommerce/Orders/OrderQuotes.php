<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\TaxRow;

/**
 * What an offer costs at an order's address, by a cart that is thrown away, so that tax plugins take part. Amounts are
 * rounded to the minor unit, the tax of each rate by itself; a price that includes tax keeps its total.
 */
final class OrderQuotes
{
	public function of(\WC_Order $order, PricedOffer $offer): Quote
	{
		$regular = $this->ask($order, $offer, $offer->product->regularPrice);
		$now = $offer->isReduced() ? $this->ask($order, $offer, $offer->price) : $regular;
		$taxes = $this->taxRows($now, $offer->price);
		$net = $this->total($now, $offer->price);
		foreach ($taxes as $row) {
			$net = $net->minus($row->amount);
		}
		return new Quote($offer->product->id, $offer->offer->quantity, $net, $this->total($regular, $offer->price), $taxes);
	}

	/** @return array{net: float, taxes: array<int, float>} as WooCommerce works them out, not rounded */
	private function ask(\WC_Order $order, PricedOffer $offer, Money $piece): array
	{
		$product = wc_get_product($offer->product->id);
		if (!$product instanceof \WC_Product) {
			throw new \RuntimeException("Product {$offer->product->id} is gone.");
		}
		$product->set_price($piece->toDecimal());
		$cart = new QuoteCart(QuoteCustomer::of($order), $product, $offer->offer->quantity);
		$this->calculate($cart, $product, $piece);
		$line = $cart->get_cart_contents()[QuoteCart::KEY] ?? null;
		$net = is_array($line) ? $line['line_total'] ?? null : null;
		$taxes = is_array($line) ? $line['line_tax_data'] ?? null : null;
		if (!is_numeric($net)) {
			throw new \RuntimeException("Product {$offer->product->id} cannot be priced.");
		}
		$numbers = self::numbers(is_array($taxes) ? $taxes['total'] ?? null : null);
		// What a plugin has put on the cart and not on its line would be missing in the order.
		$differ = abs(array_sum(self::numbers($cart->get_cart_contents_taxes())) - array_sum($numbers));
		if ($differ * 10 ** $piece->minorUnit > max(1, count($numbers))) {
			throw new \RuntimeException("The cart's tax on product {$offer->product->id} is not its line's.");
		}
		return ['net' => (float) $net, 'taxes' => $numbers];
	}

	/** Tax plugins look at the global cart and customer; the shopper's own are put back whatever happens. */
	private function calculate(QuoteCart $cart, \WC_Product $product, Money $piece): void
	{
		$woocommerce = WC();
		[$shoppersCart, $shopper] = [$woocommerce->cart, $woocommerce->customer];
		$price = static fn(mixed $price, mixed $of): mixed => $of === $product ? $piece->toDecimal() : $price;
		add_filter('woocommerce_product_get_price', $price, PHP_INT_MAX, 2);
		add_filter('woocommerce_product_variation_get_price', $price, PHP_INT_MAX, 2);
		try {
			[$woocommerce->cart, $woocommerce->customer] = [$cart, $cart->get_customer()];
			$cart->calculate_totals();
		} finally {
			[$woocommerce->cart, $woocommerce->customer] = [$shoppersCart, $shopper];
			remove_filter('woocommerce_product_get_price', $price, PHP_INT_MAX);
			remove_filter('woocommerce_product_variation_get_price', $price, PHP_INT_MAX);
		}
	}

	/** @param array{net: float, taxes: array<int, float>} $answer */
	private function total(array $answer, Money $unit): Money
	{
		if (wc_prices_include_tax()) {
			return self::rounded($answer['net'] + array_sum($answer['taxes']), $unit);
		}
		$total = self::rounded($answer['net'], $unit);
		foreach ($this->taxRows($answer, $unit) as $row) {
			$total = $total->plus($row->amount);
		}
		return $total;
	}

	/**
	 * @param array{net: float, taxes: array<int, float>} $answer
	 * @return list<TaxRow>
	 */
	private function taxRows(array $answer, Money $unit): array
	{
		$rows = [];
		foreach ($answer['taxes'] as $rateId => $tax) {
			$rounded = (float) wc_round_tax_total($tax, $unit->minorUnit);
			$rows[] = new TaxRow($rateId, (string) \WC_Tax::get_rate_label($rateId), self::rounded($rounded, $unit));
		}
		return $rows;
	}

	private static function rounded(float $amount, Money $unit): Money
	{
		return $unit->withAmount((int) round(round($amount, $unit->minorUnit) * 10 ** $unit->minorUnit));
	}

	/** @return array<int, float> */
	private static function numbers(mixed $taxes): array
	{
		$numbers = [];
		foreach (is_array($taxes) ? $taxes : [] as $rateId => $tax) {
			// A plugin may name its rates by words, which an order's tax rows do not hold: they are one rate then.
			$rate = max(0, (int) $rateId);
			$numbers[$rate] = ($numbers[$rate] ?? 0.0) + (is_numeric($tax) ? (float) $tax : 0.0);
		}
		return $numbers;
	}
}
