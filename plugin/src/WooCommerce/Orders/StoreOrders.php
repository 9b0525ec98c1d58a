<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;
use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** The shop's orders. */
final class StoreOrders implements Orders
{
	public function __construct(
		private readonly OrderQuotes $quotes,
		private readonly ProductStock $stock,
		private readonly OfferLine $line,
		private readonly LinkedOrders $linked,
		private readonly ChargedOrders $charged,
		private readonly ShopSettings $settings,
		private readonly Log $log,
	) {
	}

	public function find(int $id): ?PlacedOrder
	{
		$order = FreshOrder::read($id);
		return $order === null ? null : $this->describe($order);
	}

	/** As it says it is itself. */
	public function describe(\WC_Order $order): PlacedOrder
	{
		$offline = SameOrder::offline($order);
		$way = $offline === '' ? PaymentWay::Charge : PaymentWay::Offline;
		return new PlacedOrder(
			$order->get_id(),
			$order->get_order_key(),
			$order->get_customer_id(),
			$order->get_currency(),
			OrderBasket::of($order),
			$order->get_shipping_methods() !== [],
			$order->get_checkout_order_received_url(),
			SameOrder::keptOut($order, $way) ?: ($order->get_currency() === get_woocommerce_currency() ? '' : 'other_currency'),
			SameOrder::isCompleted($order),
			$offline,
			$order->get_download_permissions_granted('edit'),
			SameOrder::whyLinked($order, $way) ?: ($this->settings->alwaysLinked() ? PlacedOrder::ALWAYS_LINKED : ''),
			SameOrder::isFree($order),
		);
	}

	public function quote(PlacedOrder $order, PricedOffer $offer): ?Quote
	{
		$placed = wc_get_order($order->id);
		if (!$placed instanceof \WC_Order) {
			throw new \RuntimeException("Order {$order->id} is gone.");
		}
		return $this->price($placed, $offer);
	}

	/**
	 * As quote(), of an order that need not be saved.
	 *
	 * @throws Refusal
	 */
	public function price(\WC_Order $placed, PricedOffer $offer): ?Quote
	{
		try {
			$quote = $this->quotes->of($placed, $offer);
		} catch (Refusal $refusal) {
			throw $refusal;
		} catch (\Throwable $error) {
			// Whoever else takes part in working out a price or its tax: without an answer nothing is sold.
			$this->log->error($error, 'quote');
			throw Refusal::because('not_priced');
		}
		return OfferLine::couldNotBeTold($placed, $quote) ? null : $quote;
	}

	public function countedPieces(Acceptance $acceptance): array
	{
		return $this->counted($acceptance->quote);
	}

	/** @return list<int> as countedPieces() */
	public function counted(Quote $quote): array
	{
		return $this->stock->counted($quote);
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		return $this->stock->take($acceptance);
	}

	public function returnStock(Acceptance $acceptance): void
	{
		// The pieces of a linked order are WooCommerce's to put back.
		if (!$acceptance->way->isLinked() || $this->linked->of($acceptance) === null) {
			$this->stock->giveBack(ProductStock::byProduct($acceptance));
		}
	}

	public function addLine(Acceptance $acceptance, ?callable $first = null): void
	{
		match ($acceptance->way) {
			PaymentWay::LinkedCharge => $this->charged->settle($acceptance),
			// Its line stands in the order that its shopper has paid.
			PaymentWay::PayLink => null,
			default => $this->line->add($acceptance, $first),
		};
	}

	public function takeLine(Acceptance $acceptance): bool
	{
		if ($acceptance->way->isLinked()) {
			$acceptance->way === PaymentWay::LinkedCharge && $this->charged->takeBack($acceptance);
			return true;
		}
		$pieces = $this->line->remove($acceptance);
		$this->stock->giveBack($pieces ?? []);
		return $pieces !== null;
	}

	public function hasLine(Acceptance $acceptance): bool
	{
		return match ($acceptance->way) {
			PaymentWay::LinkedCharge => $this->linked->of($acceptance) !== null,
			PaymentWay::PayLink => $this->linked->of($acceptance)?->is_paid() === true,
			default => OfferLine::isIn($acceptance),
		};
	}

	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void
	{
		$linked = $acceptance->way->isLinked() ? $this->linked->of($acceptance) : null;
		$note = $acceptance->way === PaymentWay::PayLink
			? LinkedOrderNotes::became($acceptance, $linked)
			: OwnerNotes::became($acceptance, $moved ?? $acceptance->quote->total());
		if ($note === '') {
			return;
		}
		try {
			$linked?->add_order_note($note);
			$order = wc_get_order($acceptance->orderId);
			$order instanceof \WC_Order
				? $order->add_order_note($note)
				: throw new \RuntimeException("Order {$acceptance->orderId} is gone. {$note}");
		} catch (\Throwable $error) {
			$this->log->error($error, 'note');
		}
	}
}
