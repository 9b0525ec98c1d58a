<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Hook;
use Encore\HookProvider;

/**
 * The cart's lines that an offer added. At every calculation each is priced anew, and goes when its offer is no longer called up,
 * or a part of it is missing; so there is no way to keep the discount alone. What is too many goes too, however it came. A cart without such a line costs nothing.
 */
final class BumpLines implements HookProvider
{
	/** @var \WeakMap<\WC_Product, string> prices of one piece, as plain decimals */
	private \WeakMap $prices;

	/** Whether the request pays: then the price that was shown is a promise (rule L6). */
	private bool $paying = false;

	/** @var array<string, string> code => what changed while paying or, for a block, while calculating */
	private array $changes = [];

	public function __construct(
		private readonly CartBasket $basket,
		private readonly ResolveBumps $bumps,
		private readonly CheckoutBumps $checkout,
	) {
		$this->prices = new \WeakMap();
	}

	public function hooks(): array
	{
		return [
			Hook::filter('woocommerce_get_cart_item_from_session', $this->priceAsShown(...), PHP_INT_MAX),
			Hook::filter('woocommerce_cart_contents_changed', $this->putOwnFirst(...)),
			Hook::action('woocommerce_before_calculate_totals', $this->price(...), 100),
			// Plugins that change prices have taken part in the regular price already; twice would be wrong.
			Hook::filter('woocommerce_product_get_price', $this->keepPrice(...), PHP_INT_MAX, 2),
			Hook::filter('woocommerce_product_variation_get_price', $this->keepPrice(...), PHP_INT_MAX, 2),
			Hook::filter('rest_request_before_callbacks', $this->notePaying(...), 10, 3),
			Hook::action('woocommerce_before_checkout_process', $this->pay(...)),
			Hook::action('woocommerce_store_api_cart_errors', $this->tellBlocks(...)),
			Hook::action('woocommerce_after_checkout_validation', $this->tellForm(...), 10, 2),
		];
	}

	/** The Mini-Cart of a classic theme prints a cart that nobody has calculated in this request. */
	private function priceAsShown(mixed $data): mixed
	{
		$line = CartLine::read($data);
		$product = $line?->product();
		if ($line !== null && $product !== null && $line->shownPrice() !== '') {
			$this->prices[$product] = $line->shownPrice();
		}
		return $data;
	}

	/** At login WooCommerce joins the cart that the account kept; what was ticked now stays before what is older. A cart without an offer stays as it is. */
	private function putOwnFirst(mixed $lines): mixed
	{
		$own = WC()->session?->get('cart');
		return is_array($lines) && is_array($own) && array_filter(array_map(CartLine::read(...), $lines)) !== []
			? array_intersect_key($lines, $own) + $lines
			: $lines;
	}

	private function price(\WC_Cart $cart): void
	{
		$accepted = $this->basket->accepted($cart);
		if ($accepted === []) {
			return;
		}
		try {
			$priced = $this->bumps->ofCart($this->basket->of($cart), $accepted);
			$tooMany = $this->tooMany($accepted, $priced);
		} catch (\Throwable $error) {
			$this->leaveUnpriced($cart);
			throw $error;
		}
		$left = array_column(CartLine::ofOffers($cart), null, 'key');
		$stays = [];
		foreach (array_merge([], ...array_diff_key($priced, $tooMany)) as $bump) {
			$own = self::linesOf($bump, $left);
			foreach ($own as $place => $line) {
				$this->apply($cart, $line, $bump, $bump->parts[$place]);
				unset($left[$line->key]);
				$stays[$bump->offer->id][] = $line->part();
			}
		}
		$gone = [];
		foreach ($left as $line) {
			$gone[$line->offer()][] = $line;
		}
		foreach ($gone as $offer => $these) {
			$this->remove($cart, $these, $tooMany[$offer] ?? self::why($these, isset($priced[$offer]), $stays[$offer] ?? []));
		}
	}

	/**
	 * @param list<CartLine> $gone  of one offer
	 * @param list<int>      $stays what of that offer stays in the cart
	 */
	private static function why(array $gone, bool $isPriced, array $stays): GoneBecause
	{
		$parts = array_map(static fn(CartLine $line): int => $line->part(), $gone);
		return match (true) {
			array_intersect($parts, $stays) !== [] => GoneBecause::Twice,
			$isPriced && $stays === [] => GoneBecause::NotWhole,
			default => GoneBecause::NotCalledUp,
		};
	}

	/**
	 * @param list<int>                           $accepted in the order of the cart
	 * @param array<int, array<int, PricedOffer>> $priced   by offer
	 * @return array<int, GoneBecause> by offer
	 */
	private function tooMany(array $accepted, array $priced): array
	{
		$offers = [];
		foreach ($accepted as $offer) {
			foreach (array_slice($priced[$offer] ?? [], 0, 1) as $bump) {
				$offers[] = $bump->offer;
			}
		}
		return array_fill_keys($this->checkout->tooMany($offers), GoneBecause::Enough);
	}

	/**
	 * @param array<string, CartLine> $lines
	 * @return list<CartLine> one for each part; none where a part has none
	 */
	private static function linesOf(PricedOffer $bump, array $lines): array
	{
		$own = [];
		foreach ($bump->parts as $part) {
			foreach ($lines as $line) {
				if ($line->offer() === $bump->offer->id && $line->bought() === $part->product->id) {
					$own[] = $line;
					continue 2;
				}
			}
			return [];
		}
		return $own;
	}

	/** Without an answer the shop's own price stands; but nobody pays one that was not shown. */
	private function leaveUnpriced(\WC_Cart $cart): void
	{
		foreach (CartLine::ofOffers($cart) as $line) {
			$product = $line->product();
			if ($this->paying) {
				$this->remove($cart, [$line], GoneBecause::NotCalledUp);
			} elseif ($product !== null) {
				unset($this->prices[$product]);
				$line->write($cart, [CartLine::SHOWN => (string) $product->get_price()]);
			}
		}
	}

	private function apply(\WC_Cart $cart, CartLine $line, PricedOffer $bump, PricedPart $part): void
	{
		$product = $line->product();
		if ($product === null) {
			return;
		}
		$price = $part->pieceDecimal();
		if ($this->paying && $line->shownPrice() !== '' && [$line->shownPrice(), $line->quantity()] !== [$price, $part->quantity]) {
			$this->changes['encore_price_changed'] = CartWords::priceChanged($line);
		}
		$product->set_price($price);
		$this->prices[$product] = $price;
		$inBundle = match (true) {
			count($bump->parts) > 1 => [CartLine::PART => array_search($part, $bump->parts, true), CartLine::WHOLE => $bump->headline()],
			$line->placeInBundle() !== null => [CartLine::PART => null, CartLine::WHOLE => null],
			default => [],
		};
		$most = $bump->offer->mayChooseQuantity() ? $bump->offer->most : 0;
		$line->write($cart, ['quantity' => $part->quantity, CartLine::SHOWN => $price, CartLine::MOST => $most] + $inBundle);
	}

	/** @param non-empty-list<CartLine> $lines of one offer */
	private function remove(\WC_Cart $cart, array $lines, GoneBecause $because): void
	{
		$back = null;
		foreach ($lines as $line) {
			unset($cart->cart_contents[$line->key]);
			$replaced = $line->replaced();
			$isKept = $because === GoneBecause::Twice && self::isReplaced($cart, $line);
			if ($replaced !== null && !$isKept && $replaced->putBack($cart)) {
				$back = $replaced;
			}
		}
		$message = CartWords::gone($lines, $because, $back);
		if ($this->paying || $cart->cart_context === 'store-api') {
			$this->changes['encore_offer_gone'] = trim(($this->changes['encore_offer_gone'] ?? '') . " {$message}");
		} elseif (!wc_has_notice(esc_html($message), 'notice')) {
			wc_add_notice(esc_html($message), 'notice');
		}
	}

	/** Of two joined carts the other one's line of the offer stands in for the same: each other offer gives back what it took. */
	private static function isReplaced(\WC_Cart $cart, CartLine $gone): bool
	{
		$others = array_filter(CartLine::allOf($cart, $gone->offer()), static fn(CartLine $line): bool => $line->replaced()?->key === $gone->replaced()?->key);
		return $others !== [];
	}

	private function keepPrice(mixed $price, mixed $product): mixed
	{
		return $product instanceof \WC_Product && isset($this->prices[$product]) ? $this->prices[$product] : $price;
	}

	/** In any case of letters, as WordPress finds routes; and whatever else is asked on the way. */
	private function notePaying(mixed $response, mixed $handler, \WP_REST_Request $request): mixed
	{
		$this->paying = $this->paying
			|| ($request->get_method() === 'POST' && preg_match('~^/wc/store(/v\d+)?/checkout(/|$)~i', $request->get_route()) === 1);
		return $response;
	}

	private function pay(): void
	{
		$this->paying = true;
	}

	private function tellBlocks(\WP_Error $errors): void
	{
		foreach ($this->changes as $code => $message) {
			$errors->add($code, $message);
		}
		$this->changes = [];
	}

	private function tellForm(mixed $data, \WP_Error $errors): void
	{
		if ($this->changes !== []) {
			WC()->session->set('refresh_totals', true);
		}
		$this->tellBlocks($errors);
	}
}
