<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\PricedOffer;
use Encore\Hook;
use Encore\HookProvider;

/**
 * The cart's lines that an offer added. At every calculation each is priced anew, and goes when its offer is no
 * longer called up; so there is no way to keep the discount alone. A cart without such a line costs nothing.
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
	) {
		$this->prices = new \WeakMap();
	}

	public function hooks(): array
	{
		return [
			Hook::filter('woocommerce_get_cart_item_from_session', $this->priceAsShown(...), PHP_INT_MAX),
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
		$line = is_array($data) ? new CartLine('', $data) : null;
		$product = $line?->product();
		if ($line !== null && $product !== null && $line->offer() !== 0 && $line->shownPrice() !== '') {
			$this->prices[$product] = $line->shownPrice();
		}
		return $data;
	}

	private function price(\WC_Cart $cart): void
	{
		$accepted = $this->basket->accepted($cart);
		if ($accepted === []) {
			return;
		}
		try {
			$priced = $this->bumps->ofCart($this->basket->of($cart), $accepted);
		} catch (\Throwable $error) {
			$this->leaveUnpriced($cart);
			throw $error;
		}
		foreach ($this->lines($cart) as $line) {
			$bump = $priced[$line->offer()][$line->bought()] ?? null;
			unset($priced[$line->offer()][$line->bought()]);
			if ($bump === null) {
				$this->remove($cart, $line);
				continue;
			}
			$this->apply($cart, $line, $bump);
		}
	}

	/** Without an answer the shop's own price stands; but nobody pays one that was not shown. */
	private function leaveUnpriced(\WC_Cart $cart): void
	{
		foreach ($this->lines($cart) as $line) {
			$product = $line->product();
			if ($this->paying) {
				$this->remove($cart, $line);
			} elseif ($product !== null) {
				unset($this->prices[$product]);
				$line->write($cart, [CartLine::SHOWN => (string) $product->get_price()]);
			}
		}
	}

	/** @return list<CartLine> */
	private function lines(\WC_Cart $cart): array
	{
		return array_values(array_filter(CartLine::all($cart), static fn(CartLine $line): bool => $line->offer() !== 0));
	}

	private function apply(\WC_Cart $cart, CartLine $line, PricedOffer $bump): void
	{
		$product = $line->product();
		if ($product === null) {
			return;
		}
		$price = $bump->price->toDecimal();
		if ($this->paying && $line->shownPrice() !== '' && [$line->shownPrice(), $line->quantity()] !== [$price, $bump->offer->quantity]) {
			$this->changes['encore_price_changed'] = $line->priceChanged();
		}
		$product->set_price($price);
		$this->prices[$product] = $price;
		$line->write($cart, ['quantity' => $bump->offer->quantity, CartLine::SHOWN => $price]);
	}

	private function remove(\WC_Cart $cart, CartLine $line): void
	{
		unset($cart->cart_contents[$line->key]);
		$back = $line->replaced();
		$message = $back?->putBack($cart) === true
			? sprintf(
				/* translators: 1, 2: names of products. */
				__('“%1$s” is no longer part of your order: its offer does not go with this cart any more. “%2$s” is back in its place.', 'encore'),
				$line->name(),
				$back->name(),
			)
			: sprintf(
				/* translators: %s: the name of a product. */
				__('“%s” is no longer part of your order: its offer does not go with this cart any more.', 'encore'),
				$line->name(),
			);
		if ($this->paying || $cart->cart_context === 'store-api') {
			$this->changes['encore_offer_gone'] = $message;
		} elseif (!wc_has_notice(esc_html($message), 'notice')) {
			wc_add_notice(esc_html($message), 'notice');
		}
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
