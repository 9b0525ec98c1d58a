<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Ports\CartPresentations;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Application\SalesLimit;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Cart\TriedOrders;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Orders\OrderBasket;

/**
 * With the order that is made of a cart, the bumps shown in it are answered. Where one of them was sold to others
 * meanwhile as often as its owner allows, the payment stops, and nothing is answered.
 */
final class BumpAnswers implements HookProvider
{
	/** The cart that is paid; a shopper who opens an account while paying has another session afterwards. */
	private string $cart = '';

	public function __construct(
		private readonly ShopperCart $shopper,
		private readonly OfferIndex $index,
		private readonly Presentations $presentations,
		private readonly CartPresentations $shown,
		private readonly SalesLimit $limit,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_add_to_cart', $this->show(...), 10, 6),
			Hook::action('woocommerce_store_api_checkout_update_order_meta', $this->remember(...)),
			Hook::action('woocommerce_checkout_process', $this->remember(...)),
			Hook::action('woocommerce_store_api_checkout_order_processed', $this->answerBlock(...)),
			// After WooCommerce has kept the goods: what is thrown here takes that back.
			Hook::action('woocommerce_checkout_order_created', $this->answerForm(...), 20),
			Hook::action('woocommerce_before_pay_action', $this->payAgain(...)),
			Hook::action('woocommerce_cart_emptied', $this->beginAnew(...)),
			Hook::action('woocommerce_guest_session_to_user_id', $this->move(...), 10, 2),
		];
	}

	/** What was ticked was seen, even where no script could say so; of a bundle once. */
	private function show(mixed $key, mixed $product, mixed $quantity, mixed $variation, mixed $attributes, mixed $data): void
	{
		$line = CartLine::read($data);
		if ($line !== null && ($line->placeInBundle() ?? 0) === 0 && $this->shopper->key() !== '') {
			$this->presentations->showBumps($this->shopper->key(), [$line->offer() => $line->placement()], $this->clock->now());
		}
	}

	/** A guest has logged in, and the cart goes on: perhaps in the middle of paying, with a new account. */
	private function move(mixed $guest, mixed $user): void
	{
		if (!is_scalar($guest) || !is_scalar($user)) {
			return;
		}
		[$from, $to] = [ShopperCart::keyOf((string) $guest), ShopperCart::keyOf((string) $user)];
		if ($from !== $to && $this->index->livePlacements() !== []) {
			$this->shown->move($from, $to, $this->clock->now());
		}
		$this->cart = $this->cart === $from ? $to : $this->cart;
	}

	/** It was paid, or emptied; at a logout WooCommerce keeps it with the account. */
	private function beginAnew(mixed $isForGood): void
	{
		TriedOrders::clear($isForGood !== false);
	}

	private function remember(): void
	{
		$this->cart = $this->shopper->key();
	}

	/** @throws SoldMeanwhile */
	private function answerForm(\WC_Order $order): void
	{
		// A wallet's button makes an order of the cart without the form.
		$this->cart = $this->cart === '' ? $this->shopper->key() : $this->cart;
		try {
			$this->answer($order);
		} catch (Refusal) {
			WC()->session->set('refresh_totals', true);
			throw SoldMeanwhile::fromCart();
		}
	}

	/** @throws SoldMeanwhile */
	private function answerBlock(\WC_Order $order): void
	{
		// An order that was placed before is paid without a cart.
		$isOfCart = $this->cart !== '';
		try {
			$isOfCart ? $this->answer($order) : $this->answerAgain($order);
		} catch (Refusal) {
			if (!$isOfCart) {
				throw self::refused($order);
			}
			// The next try is another order, of what is left in the cart; this one keeps nothing from anybody, as at the classic checkout.
			wc_release_coupons_for_order($order);
			wc_release_stock_for_order($order);
			WC()->cart->calculate_totals();
			throw SoldMeanwhile::fromCart();
		}
	}

	/** WooCommerce's own page for an order that waits for its payment. */
	private function payAgain(\WC_Order $order): void
	{
		try {
			$this->answerAgain($order);
		} catch (Refusal) {
			wc_add_notice(self::refused($order)->getMessage(), 'error');
		}
	}

	private static function refused(\WC_Order $order): SoldMeanwhile
	{
		$order->add_order_note(__('The customer wanted to pay, but an offer in this order was sold to others meanwhile, as often as you allow. Nothing was charged. Take the item out if the rest may be paid.', 'encore'));
		return SoldMeanwhile::fromOrder();
	}

	/** @throws Refusal limit_reached */
	private function answer(\WC_Order $order): void
	{
		$accepted = self::offersOf($order);
		foreach (WC()->cart instanceof \WC_Cart ? CartLine::ofOffers(WC()->cart) : [] as $line) {
			isset($accepted[$line->offer()]) && $accepted[$line->offer()] = $line->placement();
		}
		if ($this->cart === '' || LinkedOrders::isLinked($order) || ($accepted === [] && $this->index->livePlacements() === [])) {
			return;
		}
		$isAgain = $this->shopper->orders() !== [];
		// The payment may fail: the cart stays then, and the next try may be another order.
		TriedOrders::add($order->get_id(), $this->index->hasAny(Placement::AddedToCart));
		$this->write($order, $accepted, $this->cart, $isAgain);
	}

	/**
	 * What it holds is kept from others once more.
	 *
	 * @throws Refusal limit_reached
	 */
	private function answerAgain(\WC_Order $order): void
	{
		$accepted = self::offersOf($order);
		if ($accepted !== [] && !LinkedOrders::isLinked($order)) {
			$this->write($order, $accepted);
		}
	}

	/**
	 * @param array<int, Placement> $accepted
	 * @throws Refusal limit_reached
	 */
	private function write(\WC_Order $order, array $accepted, string $cart = '', bool $isAgain = false): void
	{
		$answer = fn() => $this->presentations->answerBumps($cart, $order->get_id(), $accepted, $this->clock->now(), $isAgain);
		$this->limit->beforePayment($order->get_id(), array_keys($accepted), $answer);
	}

	/** @return array<int, Placement> by offer; where it stood is not known from the order */
	private static function offersOf(\WC_Order $order): array
	{
		$offers = [];
		foreach ($order->get_items() as $item) {
			$offer = $item->get_meta(OrderBasket::OFFER);
			if (is_numeric($offer) && (int) $offer > 0) {
				$offers[(int) $offer] = Placement::Checkout;
			}
		}
		return $offers;
	}
}
