<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Cart\CartLine;
use Encore\WooCommerce\Cart\ShopperCart;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Orders\OrderBasket;

/** An order's line remembers the offer that added it, and with the order the bumps shown in its cart are answered. */
final class BumpOrderLines implements HookProvider
{
	/** The cart that is paid; a shopper who opens an account while paying has another session afterwards. */
	private string $cart = '';

	public function __construct(
		private readonly ShopperCart $shopper,
		private readonly OfferIndex $index,
		private readonly Presentations $presentations,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_add_to_cart', $this->show(...), 10, 6),
			Hook::action('woocommerce_checkout_create_order_line_item', $this->mark(...), 10, 3),
			Hook::action('woocommerce_store_api_checkout_update_order_meta', $this->remember(...)),
			Hook::action('woocommerce_checkout_process', $this->remember(...)),
			Hook::action('woocommerce_store_api_checkout_order_processed', $this->answer(...)),
			Hook::action('woocommerce_checkout_order_processed', $this->answerForm(...), 10, 3),
			Hook::action('woocommerce_cart_emptied', $this->shopper->isNew(...), 10, 0),
		];
	}

	/** What was ticked was seen, even where no script could say so. */
	private function show(mixed $key, mixed $product, mixed $quantity, mixed $variation, mixed $attributes, mixed $data): void
	{
		$line = is_array($data) ? new CartLine('', $data) : null;
		if ($line !== null && $line->offer() !== 0 && $this->shopper->key() !== '') {
			$this->presentations->showBumps($this->shopper->key(), [$line->offer() => $line->placement()], $this->clock->now());
		}
	}

	/** @param array<mixed> $line */
	private function mark(\WC_Order_Item $item, mixed $key, array $line): void
	{
		$line = new CartLine('', $line);
		if ($line->offer() !== 0) {
			$item->add_meta_data(OrderBasket::OFFER, (string) $line->offer(), true);
		}
		$replaced = $line->replaced();
		if ($replaced !== null) {
			$item->add_meta_data(OrderBasket::INSTEAD_OF, (string) $replaced->bought(), true);
		}
	}

	private function remember(): void
	{
		$this->cart = $this->shopper->key();
	}

	private function answerForm(mixed $id, mixed $data, \WC_Order $order): void
	{
		$this->answer($order);
	}

	private function answer(\WC_Order $order): void
	{
		$accepted = [];
		foreach ($order->get_items() as $item) {
			$offer = $item->get_meta(OrderBasket::OFFER);
			$accepted[] = is_numeric($offer) ? (int) $offer : 0;
		}
		$accepted = array_values(array_unique(array_filter($accepted)));
		if ($this->cart === '' || LinkedOrders::isLinked($order) || ($accepted === [] && !$this->hasAny())) {
			return;
		}
		if ($this->index->hasAny(Placement::AddedToCart)) {
			$this->shopper->becomes($order->get_id());
		}
		$this->presentations->answerBumps($this->cart, $order->get_id(), $accepted, $this->clock->now());
	}

	/** Whether any offer could have been shown to this cart. */
	private function hasAny(): bool
	{
		return array_filter(Placement::beforePayment(), $this->index->hasAny(...)) !== [];
	}
}
