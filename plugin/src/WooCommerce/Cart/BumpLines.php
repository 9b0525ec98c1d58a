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

	/** @var array<string, string> the same by key of the lines that were decided last: other plugins may put a product of their own into a line */
	private array $decided = [];

	/** Whether the request pays: then the price that was shown is a promise (rule L6). */
	private bool $paying = false;

	/** @var array<string, int> how much of each line was in the cart when it was decided */
	private array $settled = [];

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
			Hook::action('woocommerce_before_calculate_totals', $this->settle(...), PHP_INT_MIN),
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

	/** Before anybody makes a price: what leaves the cart, and what is back in its place, is priced with all the rest. */
	private function settle(\WC_Cart $cart): void
	{
		$accepted = $this->basket->accepted($cart);
		if ($accepted !== []) {
			$before = $cart->cart_contents;
			$this->decided = [];
			try {
				$this->decide($cart, $accepted);
			} catch (\Throwable $error) {
				$cart->cart_contents = $before;
				$this->leaveUnpriced($cart, $accepted);
				throw $error;
			} finally {
				$this->settled = self::quantities($cart);
			}
		}
	}

	/** @param list<int> $accepted in the order of the cart */
	private function decide(\WC_Cart $cart, array $accepted): void
	{
		$twice = self::leaveFirst($cart);
		$back = array_map(static fn(array $lines): ?CartLine => OwnLines::giveBack($cart, $lines), $twice);
		$priced = $this->bumps->ofCart($this->basket->of($cart), $accepted);
		$whole = self::whole($cart, $accepted, $priced);
		$tooMany = $this->checkout->tooMany(array_map(static fn(array $bumps): Offer => $bumps[0][0]->offer, array_values($whole)));
		$gone = array_column(CartLine::ofOffers($cart), null, 'key');
		$stays = array_diff_key($whole, array_flip($tooMany));
		foreach (array_merge([], ...$stays) as [$bump, $lines]) {
			foreach ($lines as $place => $line) {
				$this->apply($cart, $line, $bump, $bump->parts[$place]);
				unset($gone[$line->key]);
			}
		}
		$words = [];
		foreach ($accepted as $offer) {
			$lines = array_values(array_filter($gone, static fn(CartLine $line): bool => $line->offer() === $offer));
			$second = $twice[$offer] ?? [];
			$isIn = isset($stays[$offer]);
			if ($isIn && $second !== []) {
				$words[] = CartWords::gone($second, GoneBecause::Twice, $back[$offer] ?? null);
			}
			if ($lines !== []) {
				$ownBack = self::takeOut($cart, $lines);
				$words[] = CartWords::gone($isIn ? $lines : [...$lines, ...$second], match (true) {
					$isIn => GoneBecause::NotCalledUp,
					in_array($offer, $tooMany, true) => GoneBecause::Enough,
					isset($priced[$offer]) => GoneBecause::NotWhole,
					default => GoneBecause::NotCalledUp,
				}, $ownBack ?? ($isIn ? null : $back[$offer] ?? null));
			}
		}
		foreach ($words as $message) {
			$this->told->gone($cart, $message, $this->paying);
		}
	}

	/** Whatever others have set meanwhile. Where one of them has changed the cart, all is decided again. */
	private function price(\WC_Cart $cart): void
	{
		$lines = CartLine::ofOffers($cart);
		if ($lines !== [] && self::quantities($cart) !== $this->settled) {
			$this->settle($cart);
			$lines = CartLine::ofOffers($cart);
		}
		foreach ($lines as $line) {
			$product = $line->product();
			$price = $product === null ? null : $this->decided[$line->key] ?? $this->prices[$product] ?? null;
			if ($product !== null && $price !== null) {
				$this->prices[$product] = $price;
				$product->set_price($price);
			} elseif ($product !== null) {
				// The shop's own price stands where ours could not be made.
				$line->write($cart, [CartLine::SHOWN => (string) $product->get_price()]);
			}
		}
	}

	/** @return array<string, int> by key */
	private static function quantities(\WC_Cart $cart): array
	{
		return array_map(static fn(CartLine $line): int => $line->quantity(), array_column(CartLine::all($cart), null, 'key'));
	}

	/**
	 * What two joined carts both had is in the cart once, before anything is decided: for it counts how much is there.
	 *
	 * @return array<int, non-empty-list<CartLine>> what is out of the cart, by offer
	 */
	private static function leaveFirst(\WC_Cart $cart): array
	{
		$stays = $goes = [];
		foreach (CartLine::ofOffers($cart) as $line) {
			$first = $stays[$line->offer()][$line->part()] ??= $line;
			if ($first !== $line) {
				$goes[$line->offer()][] = $line;
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
			$bumps = $priced[$offer] ?? [];
			foreach ($bumps as $named => $bump) {
				$lines = self::linesOf($named, $bump, CartLine::allOf($cart, $offer), count($bumps) > 1);
				if ($lines !== []) {
					$whole[$offer][] = [$bump, $lines];
				}
			}
		}
		return $whole;
	}

	/**
	 * Of several that are picked one by one, two may be the same to buy: these go by what the offer names.
	 *
	 * @param int            $named what the offer names as its main part
	 * @param list<CartLine> $lines of its offer
	 * @return list<CartLine> one for each part; none where a part has none
	 */
	private static function linesOf(int $named, PricedOffer $bump, array $lines, bool $isPicked): array
	{
		$own = [];
		foreach ($bump->parts as $part) {
			$ofPart = array_filter($lines, static fn(CartLine $line): bool => $line->bought() === $part->product->id && (!$isPicked || $line->part() === $named));
			if ($ofPart === []) {
				return [];
			}
			$own[] = reset($ofPart);
		}
		return $own;
	}

	/**
	 * Nobody pays a price that was not shown.
	 *
	 * @param list<int> $accepted
	 */
	private function leaveUnpriced(\WC_Cart $cart, array $accepted): void
	{
		foreach (CartLine::ofOffers($cart) as $line) {
			$product = $line->product();
			if ($product !== null) {
				unset($this->prices[$product]);
			}
		}
		$this->decided = [];
		foreach ($this->paying ? $accepted : [] as $offer) {
			$lines = CartLine::allOf($cart, $offer);
			if ($lines !== []) {
				$this->told->gone($cart, CartWords::gone($lines, GoneBecause::NotCalledUp, self::takeOut($cart, $lines)), true);
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
		// What another plugin has just written into a line, nobody was shown.
		$pieces = $this->settled[$line->key] ?? $line->quantity();
		if ($this->paying && $line->shownPrice() !== '' && [$line->shownPrice(), $pieces] !== [$price, $part->quantity]) {
			$this->told->priceChanged($line);
		}
		$product->set_price($price);
		$this->prices[$product] = $this->decided[$line->key] = $price;
		$inBundle = match (true) {
			count($bump->parts) > 1 => [CartLine::PART => array_search($part, $bump->parts, true), CartLine::WHOLE => $bump->headline()],
			$line->placeInBundle() !== null => [CartLine::PART => null, CartLine::WHOLE => null],
			default => [],
		};
		$most = $bump->offer->mayChooseQuantity() ? $bump->offer->most : 0;
		$line->write($cart, ['quantity' => $part->quantity, CartLine::SHOWN => $price, CartLine::MOST => $most] + $inBundle);
	}

	/**
	 * @param non-empty-list<CartLine> $lines of one offer
	 * @return CartLine|null what is back in their place
	 */
	private static function takeOut(\WC_Cart $cart, array $lines): ?CartLine
	{
		foreach ($lines as $line) {
			unset($cart->cart_contents[$line->key]);
		}
		return OwnLines::giveBack($cart, $lines);
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
