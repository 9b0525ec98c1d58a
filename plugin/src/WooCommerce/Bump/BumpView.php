<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Bump;

use Encore\Domain\Money;
use Encore\Domain\Offer\CartChoice;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\WooCommerce\Cart\BundleWords;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Cart\CartCost;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Catalog\DisplayedPrices;
use Encore\WooCommerce\Catalog\ShopAddress;
use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * What a bump shows: plain text, and the price of all its pieces with or without tax, as the cart shows prices.
 *
 * @phpstan-import-type BumpChoice from BumpChoiceView
 * @phpstan-type MoneyData array{amount: string, currency: string, minor_unit: int}
 * @phpstan-type Image array{id: int, src: string, srcset: string, sizes: string, alt: string, width: int, height: int}
 * @phpstan-type Bump array{offer_id: int, headline: string, contents: string, text: string, image: Image|null, quantity: int, price: MoneyData, price_text: string, regular_price: MoneyData|null, regular_price_text: string, accepted: bool, choice: BumpChoice|null}
 */
final class BumpView
{
	private const IMAGE_SIZE = 'woocommerce_thumbnail';

	public function __construct(
		private readonly ShopCurrency $currency,
		private readonly CartBasket $basket,
	) {
	}

	/** @return Bump */
	public function of(PricedOffer $bump, \WC_Cart $cart): array
	{
		$lines = CartLine::allOf($cart, $bump->offer->id);
		return ['text' => trim($this->insteadOf($bump, $lines[0] ?? null, $cart) . ' ' . $bump->offer->words->text)]
			+ $this->view($bump, $lines !== [], CartCost::of($lines, $cart), fn(PricedPart $part, string $piece): Money => $this->shown($part, $piece, $cart));
	}

	/** What goes with the tick, or went with it, in words; empty where nothing does. */
	private function insteadOf(PricedOffer $bump, ?CartLine $line, \WC_Cart $cart): string
	{
		if (!$bump->offer->replaces()) {
			return '';
		}
		if ($line === null) {
			$other = CartLine::named($cart, $this->basket->of($cart)->lineInsteadOf($bump->offer)->key ?? '');
			return $other === null ? '' : self::insteadOfNamed($other->name());
		}
		$replaced = $line->replaced()?->name() ?? '';
		/* translators: %s: the name of a product that lay in the cart, until an offer took its place. */
		return $replaced === '' ? '' : sprintf(__('“%s” is replaced.', 'encore'), $replaced);
	}

	/** @param string $name empty where an editor does not know which one it will be */
	public static function insteadOfNamed(string $name): string
	{
		/* translators: %s: the name of a product that lies in the cart. */
		return sprintf(__('Instead of “%s”.', 'encore'), $name === '' ? '…' : $name);
	}

	/**
	 * On a product's page, with prices as the shop's pages show them: the same for everybody, whatever their cart holds.
	 *
	 * @return Bump
	 */
	public function beforeCart(PricedOffer $bump): array
	{
		return $this->view($bump, false, null, $this->inShop(...));
	}

	/**
	 * For its owner, who has no cart.
	 *
	 * @return BumpChoice
	 */
	public function choiceInEditor(CartChoice $choice): array
	{
		$shown = fn(PricedPart $part, string $piece): Money => $this->inShop($part, $piece, DisplayedPrices::context($choice->offer));
		return ShopAddress::taxed(fn(): array => (new BumpChoiceView($choice, $shown, $this->image(...), ShopCurrency::text(...)))->toArray());
	}

	/**
	 * @param Money|null                          $inCart what its lines in the cart cost
	 * @param \Closure(PricedPart, string): Money $shown  all pieces of a part, where one costs so much
	 * @return Bump
	 */
	private function view(PricedOffer $bump, bool $isAccepted, ?Money $inCart, \Closure $shown): array
	{
		$price = $inCart ?? Money::sum(array_map(static fn(PricedPart $part): Money => $shown($part, $part->pieceDecimal()), $bump->parts));
		$regular = Money::sum(array_map(static fn(PricedPart $part): Money => $shown($part, $part->product->regularPrice->toDecimal()), $bump->parts));
		$contents = BundleWords::contents($bump, $price, $regular);
		$choice = $bump->choice();
		$isFrom = $choice?->isFrom() === true;
		$regular = $bump->isReduced() && !$isFrom ? $regular : null;
		return [
			'offer_id' => $bump->offer->id,
			'headline' => $bump->headline(),
			'contents' => $contents,
			'text' => $bump->offer->words->text,
			'image' => $this->image($bump->imageId()),
			'quantity' => $bump->pieces(),
			'price' => $price->toArray(),
			/* translators: %s: the lowest of several prices. */
			'price_text' => $isFrom ? sprintf(__('from %s', 'encore'), ShopCurrency::text($price)) : ShopCurrency::text($price),
			'regular_price' => $regular?->toArray(),
			'regular_price_text' => $regular === null ? '' : ShopCurrency::text($regular),
			'accepted' => $isAccepted,
			'choice' => $choice === null ? null : (new BumpChoiceView($choice, $shown, $this->image(...), ShopCurrency::text(...)))->toArray(),
		];
	}

	/** By the functions that WooCommerce works a cart line's subtotal out with. */
	private function shown(PricedPart $part, string $onePiece, \WC_Cart $cart): Money
	{
		$product = wc_get_product($part->product->id);
		if (!$product instanceof \WC_Product) {
			return $part->total;
		}
		$pieces = ['qty' => $part->quantity, 'price' => $onePiece];
		return $this->currency->money(
			$cart->display_prices_including_tax()
				? wc_get_price_including_tax($product, $pieces)
				: wc_get_price_excluding_tax($product, $pieces),
		);
	}

	/** @param string $context of DisplayedPrices */
	private function inShop(PricedPart $part, string $onePiece, string $context = 'shop'): Money
	{
		$product = wc_get_product($part->product->id);
		return $product instanceof \WC_Product
			? $this->currency->money(wc_get_price_to_display($product, ['qty' => $part->quantity, 'price' => $onePiece, 'display_context' => $context]))
			: $part->total;
	}

	/** @return Image|null */
	private function image(int $id): ?array
	{
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
