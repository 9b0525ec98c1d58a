<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\QuoteShipping;

/**
 * What an offer's parts cost at an order's address, by one cart that is thrown away, so that tax plugins take part. Amounts are
 * rounded to the minor unit, the tax of each rate by itself; a price that includes tax keeps its total.
 */
final class OrderQuotes
{
	public function of(\WC_Order $order, PricedOffer $offer): Quote
	{
		$regulars = array_map(static fn(PricedPart $part): Money => $part->regularTotal(), $offer->parts);
		$totals = array_map(static fn(PricedPart $part): Money => $part->total, $offer->parts);
		[$regular, $shipping] = $this->ask($order, $offer, $regulars);
		[$now, $shipping] = $offer->isReduced() ? $this->ask($order, $offer, $totals) : [$regular, $shipping];
		return new Quote(array_map($this->line(...), $offer->parts, $now, $regular), $shipping);
	}

	/**
	 * @param array{net: float, taxes: array<int, float>} $now
	 * @param array{net: float, taxes: array<int, float>} $regular
	 */
	private function line(PricedPart $part, array $now, array $regular): QuoteLine
	{
		$taxes = QuotedAmounts::taxes($now['taxes'], $part->total);
		$net = $this->total($now, $part->total);
		foreach ($taxes as $row) {
			$net = $net->minus($row->amount);
		}
		return new QuoteLine($part->product->id, $part->quantity, $net, $this->total($regular, $part->total), $taxes, $part->product->upgraded()->id ?? 0);
	}

	/**
	 * @param non-empty-list<Money> $totals of all pieces of each part
	 * @return array{non-empty-list<array{net: float, taxes: array<int, float>}>, QuoteShipping|null} for each part as WooCommerce works it out, not rounded; and what sending it all costs
	 */
	private function ask(\WC_Order $order, PricedOffer $offer, array $totals): array
	{
		$lines = array_map(static fn(PricedPart $part): array => [self::product($part->product->id), $part->quantity], $offer->parts);
		$prices = array_map(static fn(PricedPart $part, Money $total): string => self::priceOfOne($total, $part->quantity), $offer->parts, $totals);
		array_map(static fn(array $line, string $price) => $line[0]->set_price($price), $lines, $prices);
		$cart = new QuoteCart(QuoteCustomer::of($order), $lines);
		$shipping = $this->calculate($cart, array_column($lines, 0), $prices, static fn(): ?QuoteShipping => OfferShipping::of($order, $offer, $cart));
		$answers = array_map(static fn(int $place): array => self::answer($cart->line($place), $offer->parts[$place]), array_keys($offer->parts));
		$numbers = array_merge(...array_map(static fn(array $answer): array => array_values($answer['taxes']), $answers));
		// What a plugin has put on the cart and not on its lines would be missing in the order.
		$differ = abs(array_sum(QuotedAmounts::byRate($cart->get_cart_contents_taxes())) - array_sum($numbers));
		if ($differ * 10 ** $offer->price->minorUnit > max(1, count($numbers))) {
			throw new \RuntimeException("The cart's tax on offer {$offer->offer->id} is not its lines'.");
		}
		return [$answers, $shipping];
	}

	private static function product(int $id): \WC_Product
	{
		$product = wc_get_product($id);
		return $product instanceof \WC_Product ? $product : throw new \RuntimeException("Product {$id} is gone.");
	}

	/** Where the pieces do not come out even, with so many decimals that all of them do, as WooCommerce rounds a line. */
	private static function priceOfOne(Money $total, int $quantity): string
	{
		return $total->amount % $quantity === 0
			? $total->withAmount(intdiv($total->amount, $quantity))->toDecimal()
			: sprintf('%.10F', $total->amount / 10 ** $total->minorUnit / $quantity);
	}

	/** @return array{net: float, taxes: array<int, float>} */
	private static function answer(mixed $line, PricedPart $part): array
	{
		$net = is_array($line) ? $line['line_total'] ?? null : null;
		$taxes = is_array($line) ? $line['line_tax_data'] ?? null : null;
		if (!is_numeric($net)) {
			throw new \RuntimeException("Product {$part->product->id} cannot be priced.");
		}
		return ['net' => (float) $net, 'taxes' => QuotedAmounts::byRate(is_array($taxes) ? $taxes['total'] ?? null : null)];
	}

	/**
	 * Tax plugins look at the global cart and customer; the shopper's own are put back whatever happens.
	 *
	 * @param list<\WC_Product> $products
	 * @param list<string>      $prices of one piece of each
	 * @param \Closure(): ?QuoteShipping $shipping
	 */
	private function calculate(QuoteCart $cart, array $products, array $prices, \Closure $shipping): ?QuoteShipping
	{
		$woocommerce = WC();
		[$shoppersCart, $shopper] = [$woocommerce->cart, $woocommerce->customer];
		$price = static function (mixed $price, mixed $of) use ($products, $prices): mixed {
			$place = array_search($of, $products, true);
			return $place === false ? $price : $prices[$place];
		};
		add_filter('woocommerce_product_get_price', $price, PHP_INT_MAX, 2);
		add_filter('woocommerce_product_variation_get_price', $price, PHP_INT_MAX, 2);
		try {
			[$woocommerce->cart, $woocommerce->customer] = [$cart, $cart->get_customer()];
			$cart->calculate_totals();
			return $shipping();
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
			return QuotedAmounts::money($answer['net'] + array_sum($answer['taxes']), $unit);
		}
		$total = QuotedAmounts::money($answer['net'], $unit);
		foreach (QuotedAmounts::taxes($answer['taxes'], $unit) as $row) {
			$total = $total->plus($row->amount);
		}
		return $total;
	}
}
