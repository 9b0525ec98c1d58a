<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;

/** The shop's orders. */
final class StoreOrders implements Orders
{
	public function __construct(
		private readonly OrderQuotes $quotes,
		private readonly ProductStock $stock,
		private readonly OfferLine $line,
		private readonly LinkedOrders $linked,
		private readonly Log $log,
	) {
	}

	public function find(int $id): ?PlacedOrder
	{
		$order = FreshOrder::read($id);
		return $order === null ? null : self::describe($order);
	}

	public static function describe(\WC_Order $order): PlacedOrder
	{
		$offline = SameOrder::offline($order);
		return new PlacedOrder(
			$order->get_id(),
			$order->get_order_key(),
			$order->get_customer_id(),
			$order->get_currency(),
			OrderBasket::of($order),
			$order->get_shipping_methods() !== [],
			$order->get_checkout_order_received_url(),
			SameOrder::keptOut($order, $offline === '' ? PaymentWay::Charge : PaymentWay::Offline),
			SameOrder::isCompleted($order),
			$offline,
			$order->get_download_permissions_granted('edit'),
		);
	}

	public function quote(PlacedOrder $order, PricedOffer $offer): ?Quote
	{
		$placed = wc_get_order($order->id);
		if (!$placed instanceof \WC_Order) {
			throw new \RuntimeException("Order {$order->id} is gone.");
		}
		$quote = $this->quotes->of($placed, $offer);
		return OfferLine::couldNotBeTold($placed, $quote) ? null : $quote;
	}

	public function countedPieces(Acceptance $acceptance): int
	{
		return $this->stock->counted($acceptance);
	}

	public function takeStock(Acceptance $acceptance): bool
	{
		return $this->stock->take($acceptance);
	}

	public function returnStock(Acceptance $acceptance): void
	{
		// The pieces of a linked order are WooCommerce's to put back.
		if (!self::isLinked($acceptance) || $this->linked->of($acceptance) === null) {
			$this->stock->giveBack($acceptance->quote->productId, $acceptance->taken);
		}
	}

	public function addLine(Acceptance $acceptance, ?callable $first = null): void
	{
		if (!self::isLinked($acceptance)) {
			$this->line->add($acceptance, $first);
		}
	}

	public function takeLine(Acceptance $acceptance): bool
	{
		if (self::isLinked($acceptance)) {
			return true;
		}
		$pieces = $this->line->remove($acceptance);
		$this->stock->giveBack($acceptance->quote->productId, $pieces ?? 0);
		return $pieces !== null;
	}

	public function hasLine(Acceptance $acceptance): bool
	{
		return self::isLinked($acceptance) ? $this->linked->of($acceptance)?->is_paid() === true : OfferLine::isIn($acceptance);
	}

	public function tellOwner(Acceptance $acceptance, ?Money $moved = null): void
	{
		$linked = self::isLinked($acceptance) ? $this->linked->of($acceptance) : null;
		$note = self::isLinked($acceptance)
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

	/** What is paid by a link stands in an order of its own: the first one's lines are not touched. */
	private static function isLinked(Acceptance $acceptance): bool
	{
		return $acceptance->way === PaymentWay::PayLink;
	}
}
