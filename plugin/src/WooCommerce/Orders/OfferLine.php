<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\OneWriter;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/**
 * Puts an accepted offer into its order, once, a line for each of its parts, and takes one out that is undone. Totals are summed, never recalculated, and
 * lines and totals are written together: an order never has the one without the other.
 */
final class OfferLine
{
	public const ACCEPTANCE = '_encore_acceptance';

	public function __construct(private readonly OneWriter $writer)
	{
	}

	/**
	 * @param (callable(): void)|null $first done before anything is written
	 * @throws Refusal order_closed where the order takes no lines any more
	 */
	public function add(Acceptance $acceptance, ?callable $first = null): void
	{
		$this->alone($acceptance, function () use ($acceptance, $first): void {
			$order = FreshOrder::read($acceptance->orderId) ?? throw Refusal::because('order_closed');
			$there = OfferItem::in($order, $acceptance);
			self::assertWhole($order, $acceptance, $there);
			if ($there !== []) {
				return;
			}
			if (!SameOrder::takesLine($order, $acceptance)) {
				throw Refusal::because('order_closed');
			}
			$first === null || $first();
			$this->write($order, $acceptance);
		});
	}

	/**
	 * With the amounts that its lines have now; where there are none, nothing happens. Where something of one was refunded, all
	 * stay: its refund is subtracted from the order's total already.
	 *
	 * @return array<int, int>|null pieces by product of counted stocks that they still had: what WooCommerce has put back is not among them; null where they stay
	 * @throws Refusal order_closed where nothing was charged for it, and the order does not wait for its payment any more
	 */
	public function remove(Acceptance $acceptance): ?array
	{
		$pieces = [];
		$this->alone($acceptance, function () use ($acceptance, &$pieces): void {
			$order = FreshOrder::read($acceptance->orderId);
			$items = $order === null ? [] : OfferItem::in($order, $acceptance);
			if ($order === null || $items === []) {
				return;
			}
			if ($acceptance->way === PaymentWay::Offline && !SameOrder::isAwaited($order)) {
				throw Refusal::because('order_closed');
			}
			if (self::isRefunded($order, array_filter([...$items, OfferItem::shippingIn($order, $acceptance)]))) {
				$pieces = null;
				return;
			}
			foreach ($items as $place => $item) {
				$had = $item->get_meta('_reduced_stock');
				$productId = $acceptance->quote->lines[$place]->productId;
				$pieces[$productId] = ($pieces[$productId] ?? 0) + (is_numeric($had) ? max(0, (int) $had) : 0);
			}
			$this->takeOut($order, $items, $acceptance);
		});
		return $pieces;
	}

	public static function isIn(Acceptance $acceptance): bool
	{
		$order = FreshOrder::read($acceptance->orderId);
		return $order !== null && OfferItem::in($order, $acceptance) !== [];
	}

	/**
	 * Whether the order's total differs from its sum by just this offer's amount: then nobody could tell afterwards a
	 * line half-written from one that is whole, and it is not sold.
	 */
	public static function couldNotBeTold(\WC_Order $order, Quote $quote): bool
	{
		$total = $quote->total();
		return OrderSum::isSame(abs(OrderSum::excess($order)), (float) $total->toDecimal(), $total);
	}

	/** @param callable(): void $work */
	private function alone(Acceptance $acceptance, callable $work): void
	{
		try {
			OrderDecimals::keep($acceptance->quote->net(), fn() => $this->writer->run($acceptance->orderId, $work));
		} catch (\Throwable $error) {
			// What was written is taken back, so caches must not keep it.
			FreshOrder::forget($acceptance->orderId);
			throw $error;
		}
	}

	private static function read(Acceptance $acceptance): \WC_Order
	{
		return FreshOrder::read($acceptance->orderId)
			?? throw new \RuntimeException("Order {$acceptance->orderId} is gone; acceptance {$acceptance->uuid} belongs to it.");
	}

	/**
	 * A connection lost half-way may have left the one without the other. That is for the owner to look at: adding
	 * would raise the total twice.
	 *
	 * @param array<int, \WC_Order_Item_Product> $there
	 */
	private static function assertWhole(\WC_Order $order, Acceptance $acceptance, array $there): void
	{
		$total = $acceptance->quote->total();
		$isIn = $there !== [];
		$offBy = $isIn ? -(float) $total->toDecimal() : (float) $total->toDecimal();
		$half = match (true) {
			$isIn && count($there) < count($acceptance->quote->lines) => 'some of the lines',
			OrderSum::isSame(OrderSum::excess($order), $offBy, $total) => $isIn ? 'the lines but not the amount' : 'the amount but not the lines',
			default => '',
		};
		if ($half !== '') {
			throw new \RuntimeException("Order {$acceptance->orderId} has {$half} of acceptance {$acceptance->uuid}.");
		}
	}

	private function write(\WC_Order $order, Acceptance $acceptance): void
	{
		$quote = $acceptance->quote;
		$excess = OrderSum::excess($order);
		$items = OfferItem::allOf($acceptance);
		array_map(static fn(\WC_Order_Item_Product $item): mixed => $order->add_item($item), $items);
		$shipping = OfferItem::shippingOf($acceptance);
		$shipping === null || $order->add_item($shipping);
		TaxRows::add($order, $quote);
		$order->set_cart_tax(self::sum($order->get_cart_tax('edit'), $quote->lineTax()->toDecimal(), $quote->net()));
		self::sumShipping($order, $quote->shipping?->net->toDecimal() ?? '0', $quote->shipping?->tax()->toDecimal() ?? '0', $quote->net());
		$total = self::sum($order->get_total('edit'), $quote->total()->toDecimal(), $quote->net());
		$order->set_total($total);
		$order->save();
		self::assertWritten($acceptance, $total, $excess, count($items));
		LineExtras::give($order, $items);
		$order->add_order_note(OwnerNotes::added($acceptance));
	}

	/** Nothing is touched where nothing was asked for it. */
	private static function sumShipping(\WC_Order $order, float|string $net, float|string $tax, Money $kind): void
	{
		if ((float) $net !== 0.0 || (float) $tax !== 0.0) {
			$order->set_shipping_total(self::sum($order->get_shipping_total('edit'), $net, $kind));
			$order->set_shipping_tax(self::sum($order->get_shipping_tax('edit'), $tax, $kind));
		}
	}

	/** @param array<\WC_Order_Item> $items */
	private static function isRefunded(\WC_Order $order, array $items): bool
	{
		$ids = array_map(static fn(\WC_Order_Item $item): int => $item->get_id(), $items);
		foreach ($order->get_refunds() as $refund) {
			foreach ($refund->get_items(['line_item', 'shipping']) as $part) {
				$of = $part->get_meta('_refunded_item_id');
				if (is_numeric($of) && in_array((int) $of, $ids, true)) {
					return true;
				}
			}
		}
		return false;
	}

	/** @param array<\WC_Order_Item_Product> $items */
	private function takeOut(\WC_Order $order, array $items, Acceptance $acceptance): void
	{
		$excess = OrderSum::excess($order);
		$kind = $acceptance->quote->net();
		foreach ($items as $item) {
			$tax = -(float) $item->get_total_tax('edit');
			$order->set_cart_tax(self::sum($order->get_cart_tax('edit'), $tax, $kind));
			$order->set_total(self::sum($order->get_total('edit'), $tax - (float) $item->get_total('edit'), $kind));
			/** @var array<int, string> $taxes */
			$taxes = $item->get_taxes()['total'] ?? [];
			TaxRows::subtract($order, $taxes);
			LineDiscount::takeOut($order, $item);
			$order->remove_item($item->get_id());
		}
		$shipping = OfferItem::shippingIn($order, $acceptance);
		$shipping === null || self::takeShippingOut($order, $shipping, $kind);
		$total = (string) $order->get_total('edit');
		$order->save();
		self::assertWritten($acceptance, $total, $excess, 0);
		LineExtras::takeBack($order, $items);
	}

	private static function takeShippingOut(\WC_Order $order, \WC_Order_Item_Shipping $item, Money $kind): void
	{
		[$net, $tax] = [-(float) $item->get_total('edit'), -(float) $item->get_total_tax('edit')];
		self::sumShipping($order, $net, $tax, $kind);
		$order->set_total(self::sum($order->get_total('edit'), $net + $tax, $kind));
		/** @var array<int, string> $taxes */
		$taxes = $item->get_taxes()['total'] ?? [];
		TaxRows::subtract($order, [], $taxes);
		$order->remove_item($item->get_id());
	}

	/** WooCommerce logs an error while it saves and goes on; here that means that nothing was written. */
	private static function assertWritten(Acceptance $acceptance, string $total, float $excess, int $lines): void
	{
		$order = self::read($acceptance);
		$kind = $acceptance->quote->net();
		$isSent = $lines > 0 && $acceptance->quote->shipping !== null;
		$isWritten = count(OfferItem::in($order, $acceptance)) === $lines
			&& (OfferItem::shippingIn($order, $acceptance) !== null) === $isSent
			&& OrderSum::isSame((float) $order->get_total('edit'), (float) $total, $kind)
			&& OrderSum::isSame(OrderSum::excess($order), $excess, $kind);
		if (!$isWritten) {
			throw new \RuntimeException("Order {$acceptance->orderId} could not be saved with acceptance {$acceptance->uuid}.");
		}
	}

	private static function sum(mixed $before, float|string $added, Money $kind): string
	{
		$decimals = max($kind->minorUnit, wc_get_price_decimals());
		return (string) wc_format_decimal((float) (is_numeric($before) ? $before : 0) + (float) $added, $decimals);
	}
}
