<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Refusal;

/** Puts a bump into the shopper's cart and takes it out; doing either twice is the same as once. */
final class CartBumps
{
	public function __construct(
		private readonly CartBasket $basket,
		private readonly ResolveBumps $bumps,
		private readonly CheckoutBumps $checkout,
		private readonly OfferAfterAdding $afterAdding,
	) {
	}

	/**
	 * @param list<int> $blocks for each block of the page its offer, or ResolveBumps::BEST
	 * @return list<list<PricedOffer>> what stands in each: on the checkout as much as the owner allows, elsewhere one offer
	 */
	public function inBlocks(\WC_Cart $cart, Placement $placement, array $blocks): array
	{
		$basket = $this->basket->of($cart);
		$accepted = $this->basket->accepted($cart);
		return $placement === Placement::Checkout
			? $this->checkout->inBlocks($basket, $blocks, $accepted)
			: array_map(
				static fn(?PricedOffer $bump): array => $bump === null ? [] : [$bump],
				$this->bumps->forPlaces($placement, $basket, $blocks, $accepted),
			);
	}

	/**
	 * @param int $productId one of several that go together; 0: the main one
	 * @throws Refusal offer_gone, already_answered, out_of_stock
	 */
	public function add(\WC_Cart $cart, int $offerId, int $productId = 0): void
	{
		if ($this->lineOf($cart, $offerId, $productId) !== null) {
			return;
		}
		$basket = $this->basket->of($cart);
		$parts = $this->bumps->parts($basket, $offerId);
		$bump = $productId === 0 ? reset($parts) ?: null : $parts[$productId] ?? null;
		if ($bump === null) {
			throw Refusal::because('offer_gone');
		}
		if ($bump->offer->placement === Placement::AddedToCart && !$this->afterAdding->mayTake($offerId)) {
			throw Refusal::because('already_answered');
		}
		$product = wc_get_product($bump->product->id);
		$instead = $bump->offer->replaces() ? CartLine::named($cart, $basket->lineInsteadOf($bump->offer)->key ?? '') : null;
		if (!$product instanceof \WC_Product || !$this->addLine($cart, $bump, $product, $instead)) {
			throw Refusal::because('out_of_stock');
		}
		// Now that another line stands in for it, nothing that it called up goes with it.
		if ($instead !== null) {
			$cart->remove_cart_item($instead->key);
			unset($cart->removed_cart_contents[$instead->key]);
		}
	}

	/** @return list<int> what of several that go together could join the cart */
	public function products(\WC_Cart $cart, int $offerId): array
	{
		return array_keys($this->bumps->parts($this->basket->of($cart), $offerId));
	}

	/** @param int $productId one of several that go together; 0: whichever is there */
	public function lineOf(\WC_Cart $cart, int $offerId, int $productId): ?CartLine
	{
		foreach (CartLine::all($cart) as $line) {
			if ($line->offer() === $offerId && ($productId === 0 || $line->bought() === $productId)) {
				return $line;
			}
		}
		return null;
	}

	public function remove(\WC_Cart $cart, int $offerId): void
	{
		foreach (CartLine::all($cart) as $line) {
			if ($line->offer() === $offerId) {
				$line->replaced()?->putBack($cart);
				$cart->remove_cart_item($line->key);
			}
		}
	}

	/** WooCommerce says no by a notice for a page; whoever asked here gets an answer of its own instead. */
	private function addLine(\WC_Cart $cart, PricedOffer $bump, \WC_Product $product, ?CartLine $instead): bool
	{
		$notices = wc_get_notices();
		$isVariation = $product instanceof \WC_Product_Variation;
		try {
			$key = $cart->add_to_cart(
				$isVariation ? $product->get_parent_id() : $product->get_id(),
				$bump->offer->quantity,
				$isVariation ? $product->get_id() : 0,
				$isVariation ? $product->get_variation_attributes() : [],
				[CartLine::OFFER => $bump->offer->id, CartLine::PLACEMENT => $bump->offer->placement->value]
					+ ($instead === null ? [] : [CartLine::REPLACED => $instead->kept()]),
			);
			return is_string($key) && $key !== '';
		} finally {
			wc_set_notices($notices);
		}
	}
}
