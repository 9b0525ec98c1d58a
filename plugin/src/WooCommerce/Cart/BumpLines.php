<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Offer;
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

	public function __construct(
		private readonly CartBasket $basket,
		private readonly ResolveBumps $bumps,
		private readonly CheckoutBumps $checkout,
		private readonly ToldChanges $told,
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
			? array_replace(array_intersect_key($own, $lines), $lines)
			: $lines;
	}

	private function price(\WC_Cart $cart): void
	{
		$accepted = $this->basket->accepted($cart);
		if ($accepted === []) {
			return;
		}
		$before = $cart->cart_contents;
		$twice = self::leaveFirst($cart);
		try {
			$priced = $this->bumps->ofCart($this->basket->of($cart), $accepted);
			$whole = self::whole($cart, $accepted, $priced);
			$tooMany = $this->checkout->tooMany(array_map(static fn(array $bumps): Offer => $bumps[0][0]->offer, array_values($whole)));
		} catch (\Throwable $error) {
			$cart->cart_contents = $before;
			$this->leaveUnpriced($cart);
			throw $error;
		}
		$gone = array_column(CartLine::ofOffers($cart), null, 'key');
		$stays = array_diff_key($whole, array_flip($tooMany));
		foreach (array_merge([], ...$stays) as [$bump, $lines]) {
			foreach ($lines as $place => $line) {
				$this->apply($cart, $line, $bump, $bump->parts[$place]);
				unset($gone[$line->key]);
			}
		}
		foreach ($accepted as $offer) {
			$lines = array_values(array_filter($gone, static fn(CartLine $line): bool => $line->offer() === $offer));
			$second = $twice[$offer] ?? [];
			if (isset($stays[$offer])) {
				$this->remove($cart, $second, GoneBecause::Twice);
				$this->remove($cart, $lines, GoneBecause::NotCalledUp);
				continue;
			}
			$this->remove($cart, [...$lines, ...$second], match (true) {
				in_array($offer, $tooMany, true) => GoneBecause::Enough,
				isset($priced[$offer]) => GoneBecause::NotWhole,
				default => GoneBecause::NotCalledUp,
			});
		}
	}

	/**
	 * What two joined carts both had is in the cart once, before anything is priced: for it counts how much is there. Each that
	 * goes has its own to give back, not what the one that stays has taken: as WooCommerce would have joined that.
	 *
	 * @return array<int, non-empty-list<CartLine>> what is out of the cart, by offer
	 */
	private static function leaveFirst(\WC_Cart $cart): array
	{
		$stays = $goes = [];
		foreach (CartLine::ofOffers($cart) as $line) {
			$first = $stays[$line->offer()][$line->part()] ??= $line;
			if ($first !== $line) {
				$goes[$line->offer()][] = $first->replaced()?->key === $line->replaced()?->key ? $line->without(CartLine::REPLACED) : $line;
				unset($cart->cart_contents[$line->key]);
			}
		}
		return $goes;
	}

	/**
	 * @param list<int>                           $accepted in the order of the cart
	 * @param array<int, array<int, PricedOffer>> $priced   by offer
	 * @return array<int, non-empty-list<array{PricedOffer, non-empty-list<CartLine>}>> by offer, in the order of the cart: what has a line for each part
	 */
	private static function whole(\WC_Cart $cart, array $accepted, array $priced): array
	{
		$whole = [];
		foreach ($accepted as $offer) {
			foreach ($priced[$offer] ?? [] as $bump) {
				$lines = self::linesOf($bump, CartLine::allOf($cart, $offer));
				if ($lines !== []) {
					$whole[$offer][] = [$bump, $lines];
				}
			}
		}
		return $whole;
	}

	/**
	 * @param list<CartLine> $lines of its offer
	 * @return list<CartLine> one for each part; none where a part has none
	 */
	private static function linesOf(PricedOffer $bump, array $lines): array
	{
		$own = [];
		foreach ($bump->parts as $part) {
			$ofPart = array_filter($lines, static fn(CartLine $line): bool => $line->bought() === $part->product->id);
			if ($ofPart === []) {
				return [];
			}
			$own[] = reset($ofPart);
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
			$this->told->priceChanged($line);
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

	/** @param list<CartLine> $lines of one offer; none for nothing to do */
	private function remove(\WC_Cart $cart, array $lines, GoneBecause $because): void
	{
		if ($lines === []) {
			return;
		}
		$back = null;
		foreach ($lines as $line) {
			unset($cart->cart_contents[$line->key]);
			$replaced = $line->replaced();
			if ($replaced?->putBack($cart) === true) {
				$back = $replaced;
			}
		}
		$this->told->gone($cart, CartWords::gone($lines, $because, $back), $this->paying);
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
}
