<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * What a bump shows: plain text, and the price of all its pieces with or without tax, as the cart shows prices.
 *
 * @phpstan-type MoneyData array{amount: string, currency: string, minor_unit: int}
 * @phpstan-type Image array{id: int, src: string, srcset: string, sizes: string, alt: string, width: int, height: int}
 * @phpstan-type Bump array{offer_id: int, headline: string, text: string, image: Image|null, quantity: int, price: MoneyData, price_text: string, regular_price: MoneyData|null, regular_price_text: string, accepted: bool}
 */
final class BumpView
{
	private const IMAGE_SIZE = 'woocommerce_thumbnail';

	public function __construct(
		private readonly ShopCurrency $currency,
		private readonly CartBasket $basket = new CartBasket(),
	) {
	}

	/** @return Bump */
	public function of(PricedOffer $bump, \WC_Cart $cart): array
	{
		$line = CartLine::ofOffer($cart, $bump->offer->id);
		$price = ($line === null ? null : $this->inCart($line, $cart)) ?? $this->shown($bump->price, $bump, $cart);
		$regular = $bump->isReduced() ? $this->shown($bump->product->regularPrice, $bump, $cart) : null;
		return ['text' => trim($this->insteadOf($bump, $line, $cart) . ' ' . $bump->offer->words->text)] + $this->view($bump, $price, $regular, $line !== null);
	}

	/** What goes while it is ticked, in words; empty where nothing does. */
	private function insteadOf(PricedOffer $bump, ?CartLine $line, \WC_Cart $cart): string
	{
		if (!$bump->offer->replaces()) {
			return '';
		}
		$other = $line === null
			? CartLine::named($cart, $this->basket->of($cart)->lineInsteadOf($bump->offer)->key ?? '')
			: $line->replaced();
		/* translators: %s: the name of a product that lies in the cart. */
		return $other === null ? '' : sprintf(__('Instead of “%s”.', 'encore'), $other->name());
	}

	/**
	 * On a product's page, with prices as the shop's pages show them: the same for everybody, whatever their cart holds.
	 *
	 * @return Bump
	 */
	public function beforeCart(PricedOffer $bump): array
	{
		$regular = $bump->isReduced() ? $this->inShop($bump->product->regularPrice, $bump) : null;
		return $this->view($bump, $this->inShop($bump->price, $bump), $regular, false);
	}

	/** @return Bump */
	private function view(PricedOffer $bump, Money $price, ?Money $regular, bool $isAccepted): array
	{
		return [
			'offer_id' => $bump->offer->id,
			'headline' => $bump->headline(),
			'text' => $bump->offer->words->text,
			'image' => $this->image($bump),
			'quantity' => $bump->offer->quantity,
			'price' => $price->toArray(),
			'price_text' => ShopCurrency::text($price),
			'regular_price' => $regular?->toArray(),
			'regular_price_text' => $regular === null ? '' : ShopCurrency::text($regular),
			'accepted' => $isAccepted,
		];
	}

	/** Two taxes can make a cent of difference between the price of one product and a cart's line: the line is paid. */
	private function inCart(CartLine $line, \WC_Cart $cart): ?Money
	{
		$price = $line->subtotal();
		if ($price === null) {
			return null;
		}
		$money = $this->currency->money($price);
		return $cart->display_prices_including_tax() ? $money->plus($this->currency->money($line->subtotalTax())) : $money;
	}

	/** By the functions that WooCommerce works a cart line's subtotal out with. */
	private function shown(Money $onePiece, PricedOffer $bump, \WC_Cart $cart): Money
	{
		$product = wc_get_product($bump->product->id);
		if (!$product instanceof \WC_Product) {
			return $onePiece->times($bump->offer->quantity);
		}
		$pieces = ['qty' => $bump->offer->quantity, 'price' => $onePiece->toDecimal()];
		return $this->currency->money(
			$cart->display_prices_including_tax()
				? wc_get_price_including_tax($product, $pieces)
				: wc_get_price_excluding_tax($product, $pieces),
		);
	}

	private function inShop(Money $onePiece, PricedOffer $bump): Money
	{
		$product = wc_get_product($bump->product->id);
		return $product instanceof \WC_Product
			? $this->currency->money(wc_get_price_to_display($product, ['qty' => $bump->offer->quantity, 'price' => $onePiece->toDecimal()]))
			: $onePiece->times($bump->offer->quantity);
	}

	/** @return Image|null */
	private function image(PricedOffer $bump): ?array
	{
		$id = $bump->imageId();
		$source = $id === 0 ? false : wp_get_attachment_image_src($id, self::IMAGE_SIZE);
		if ($source === false) {
			return null;
		}
		$words = get_post_meta($id, '_wp_attachment_image_alt', true);
		return [
			'id' => $id,
			'src' => (string) $source[0],
			'srcset' => (string) wp_get_attachment_image_srcset($id, self::IMAGE_SIZE),
			'sizes' => (string) wp_get_attachment_image_sizes($id, self::IMAGE_SIZE),
			'alt' => is_string($words) ? wp_strip_all_tags($words) : '',
			'width' => (int) $source[1],
			'height' => (int) $source[2],
		];
	}
}
