<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Bump\ResolveBumps;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Refusal;

/** Puts a bump into the shopper's cart, as something else that was chosen of it, and takes it out; doing any of it twice is the same as once. */
final class CartBumps
{
	/** @var array<int, Choice> what this request's form has chosen, by offer */
	private array $looked = [];

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
		$basket = $this->basket->of($cart)->lookingAt($this->looked);
		$accepted = $this->basket->accepted($cart);
		return match ($placement) {
			Placement::Checkout => $this->checkout->inBlocks($basket, $blocks, $accepted),
			Placement::Product, Placement::AddedToCart, Placement::Cart, Placement::PostPurchase => array_map(
				static fn(?PricedOffer $bump): array => $bump === null ? [] : [$bump],
				$this->bumps->forPlaces($placement, $basket, $blocks, $accepted),
			),
		};
	}

	/** Stays chosen in the box that this request prints, and is taken by nobody. */
	public function look(int $offerId, Choice $choice): void
	{
		$this->looked[$offerId] = $choice;
	}

	/**
	 * @param int         $productId one of several that go together; 0: the main one
	 * @param Choice|null $asked     what is chosen of it; null for what is chosen by itself, or lies in the cart
	 * @throws Refusal offer_gone, already_answered, enough_taken, out_of_stock, choice_missing, not_a_choice, choice_gone: then nothing has changed
	 */
	public function add(\WC_Cart $cart, int $offerId, int $productId = 0, ?Choice $asked = null): void
	{
		$line = CartLine::ofOffer($cart, $offerId, $productId);
		if ($line !== null && ($asked === null || $asked->is($line->choice()))) {
			return;
		}
		$basket = $this->basket->of($cart);
		$parts = $this->bumps->parts($basket, $offerId);
		$bump = $productId === 0 ? reset($parts) ?: null : $parts[$productId] ?? null;
		if ($bump === null) {
			throw Refusal::because('offer_gone');
		}
		if ($line === null && $bump->offer->placement === Placement::AddedToCart && !$this->afterAdding->mayTake($offerId)) {
			throw Refusal::because('already_answered');
		}
		if ($line === null && !$this->checkout->mayTake($bump->offer, $basket, $this->basket->accepted($cart))) {
			throw Refusal::because('enough_taken');
		}
		$bump = $bump->taken($asked);
		if ($line !== null) {
			(new Choice($bump->product->id, $bump->parts[0]->quantity))->is($line->choice()) || $this->exchange($cart, $line, $bump);
			return;
		}
		$instead = $bump->offer->replaces() ? CartLine::named($cart, $basket->lineInsteadOf($bump->offer)->key ?? '') : null;
		if (!$this->addAll($cart, $bump, $instead)) {
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

	/** What shoppers know an offer by; empty where nothing calls it up any more. */
	public function nameOf(\WC_Cart $cart, int $offerId): string
	{
		return $this->bumps->nameOf($this->basket->of($cart), $offerId);
	}

	public function remove(\WC_Cart $cart, int $offerId): void
	{
		foreach (CartLine::allOf($cart, $offerId) as $line) {
			$replaced = $line->replaced();
			if ($replaced !== null) {
				$replaced->putBack($cart);
				// Once: nothing else puts it back when the line goes.
				$line->write($cart, [CartLine::REPLACED => null]);
			}
			$cart->remove_cart_item($line->key);
			if ($replaced !== null) {
				unset($cart->removed_cart_contents[$line->key]);
			}
		}
	}

	/**
	 * Another line in the place of this one, or this one as it was.
	 *
	 * @throws Refusal choice_gone
	 */
	private function exchange(\WC_Cart $cart, CartLine $line, PricedOffer $bump): void
	{
		$before = $cart->cart_contents;
		unset($cart->cart_contents[$line->key]);
		$isAdded = false;
		try {
			$isAdded = $this->addLine($cart, $bump, 0, $line->replaced());
		} finally {
			if (!$isAdded) {
				$cart->cart_contents = $before;
				$cart->calculate_totals();
			}
		}
		if (!$isAdded) {
			throw Refusal::because('choice_gone');
		}
		$added = array_diff_key($cart->cart_contents, array_diff_key($before, [$line->key => null]));
		$others = array_diff_key($cart->cart_contents, $added);
		$cart->cart_contents = array_slice($others, 0, (int) array_search($line->key, array_keys($before), true), true) + $added + $others;
		$cart->calculate_totals();
	}

	/** A line for each part, or none at all. What they stand in for is out of the way meanwhile: its pieces may be those that are wanted. */
	private function addAll(\WC_Cart $cart, PricedOffer $bump, ?CartLine $instead): bool
	{
		$before = $cart->cart_contents;
		if ($instead !== null) {
			unset($cart->cart_contents[$instead->key]);
		}
		// What is not whole leaves the cart at its next calculation.
		$calculate = [$cart, 'calculate_totals'];
		$isHooked = remove_action('woocommerce_add_to_cart', $calculate, 20);
		$isWhole = false;
		try {
			foreach (array_keys($bump->parts) as $place) {
				if (!$this->addLine($cart, $bump, $place, $place === 0 ? $instead : null)) {
					return false;
				}
			}
			return $isWhole = true;
		} finally {
			$isHooked && add_action('woocommerce_add_to_cart', $calculate, 20, 0);
			$cart->cart_contents = $isWhole ? array_intersect_key($before, [$instead?->key => true]) + $cart->cart_contents : $before;
			$instead !== null && $isWhole || $cart->calculate_totals();
		}
	}

	/** WooCommerce says no by a notice for a page; whoever asked here gets an answer of its own instead. */
	private function addLine(\WC_Cart $cart, PricedOffer $bump, int $place, ?CartLine $instead): bool
	{
		$part = $bump->parts[$place];
		$of = $bump->choice()->product->id ?? $part->product->id;
		$product = wc_get_product($part->product->id);
		if (!$product instanceof \WC_Product) {
			return false;
		}
		$notices = wc_get_notices();
		$isVariation = $product instanceof \WC_Product_Variation;
		try {
			$key = $cart->add_to_cart(
				$isVariation ? $product->get_parent_id() : $product->get_id(),
				$part->quantity,
				$isVariation ? $product->get_id() : 0,
				$isVariation ? $product->get_variation_attributes() : [],
				[CartLine::OFFER => $bump->offer->id, CartLine::PLACEMENT => $bump->offer->placement->value]
					+ ($of === $part->product->id ? [] : [CartLine::CHOSEN_OF => $of])
					+ (count($bump->parts) === 1 ? [] : [CartLine::PART => $place])
					+ ($instead === null ? [] : [CartLine::REPLACED => $instead->kept()]),
			);
			return is_string($key) && $key !== '';
		} finally {
			wc_set_notices($notices);
		}
	}
}
