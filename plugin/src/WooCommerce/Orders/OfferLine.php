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
 * Puts an accepted offer into its order, once, and takes one out that is undone. Totals are summed, never recalculated, and
 * lines and totals are written together: an order never has the one without the other.
 */
final class OfferLine
{
	public const ACCEPTANCE = '_encore_acceptance';

	public function __construct(private readonly OneWriter $writer)
	{
	}

	/**
	 * @param (callable(): void)|null $first done before the line is written
	 * @throws Refusal order_closed where the order takes no lines any more
	 */
	public function add(Acceptance $acceptance, ?callable $first = null): void
	{
		$this->alone($acceptance, function () use ($acceptance, $first): void {
			$order = FreshOrder::read($acceptance->orderId) ?? throw Refusal::because('order_closed');
			$isIn = self::find($order, $acceptance) !== null;
			self::assertWhole($order, $acceptance, $isIn);
			if ($isIn) {
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
	 * With the amounts that it has now; where there is no such line, nothing happens. A line of which something was
	 * refunded stays: its refund is subtracted from the order's total already.
	 *
	 * @return int|null pieces of a counted stock that the line still had: what WooCommerce has put back is not among them; null where it stays
	 * @throws Refusal order_closed where nothing was charged for it, and the order does not wait for its payment any more
	 */
	public function remove(Acceptance $acceptance): ?int
	{
		$pieces = 0;
		$this->alone($acceptance, function () use ($acceptance, &$pieces): void {
			$order = FreshOrder::read($acceptance->orderId);
			$item = $order === null ? null : self::find($order, $acceptance);
			if ($order !== null && $item !== null && $acceptance->way === PaymentWay::Offline && !SameOrder::isAwaited($order)) {
				throw Refusal::because('order_closed');
			}
			if ($order !== null && $item !== null && self::isRefunded($order, $item)) {
				$pieces = null;
			} elseif ($order !== null && $item !== null) {
				$had = $item->get_meta('_reduced_stock');
				$pieces = is_numeric($had) ? max(0, (int) $had) : 0;
				$this->takeOut($order, $item, $acceptance);
			}
		});
		return $pieces;
	}

	public static function isIn(Acceptance $acceptance): bool
	{
		$order = FreshOrder::read($acceptance->orderId);
		return $order !== null && self::find($order, $acceptance) !== null;
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
			OrderDecimals::keep($acceptance->quote->net, fn() => $this->writer->run($acceptance->orderId, $work));
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

	private static function find(\WC_Order $order, Acceptance $acceptance): ?\WC_Order_Item_Product
	{
		foreach ($order->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_meta(self::ACCEPTANCE) === $acceptance->uuid) {
				return $item;
			}
		}
		return null;
	}

	/**
	 * A connection lost half-way may have left the one without the other. That is for the owner to look at: adding
	 * would raise the total twice.
	 */
	private static function assertWhole(\WC_Order $order, Acceptance $acceptance, bool $isIn): void
	{
		$total = $acceptance->quote->total();
		$offBy = $isIn ? -(float) $total->toDecimal() : (float) $total->toDecimal();
		if (OrderSum::isSame(OrderSum::excess($order), $offBy, $total)) {
			$has = $isIn ? 'the line but not the amount' : 'the amount but not the line';
			throw new \RuntimeException("Order {$acceptance->orderId} has {$has} of acceptance {$acceptance->uuid}.");
		}
	}

	private function write(\WC_Order $order, Acceptance $acceptance): void
	{
		$quote = $acceptance->quote;
		$excess = OrderSum::excess($order);
		$product = wc_get_product($quote->productId);
		$product = $product instanceof \WC_Product ? $product : null;
		$item = OfferItem::of($acceptance, $product);
		$order->add_item($item);
		TaxRows::add($order, $quote);
		$order->set_cart_tax(self::sum($order->get_cart_tax('edit'), $quote->tax()->toDecimal(), $quote->net));
		$total = self::sum($order->get_total('edit'), $quote->total()->toDecimal(), $quote->net);
		$order->set_total($total);
		$order->save();
		self::assertWritten($acceptance, $total, $excess, isIn: true);
		if ($product !== null) {
			LineExtras::give($order, $product, $item);
		}
		$order->add_order_note(OwnerNotes::added($acceptance, $item->get_name()));
	}

	private static function isRefunded(\WC_Order $order, \WC_Order_Item_Product $item): bool
	{
		foreach ($order->get_refunds() as $refund) {
			foreach ($refund->get_items() as $part) {
				$of = $part->get_meta('_refunded_item_id');
				if (is_numeric($of) && (int) $of === $item->get_id()) {
					return true;
				}
			}
		}
		return false;
	}

	private function takeOut(\WC_Order $order, \WC_Order_Item_Product $item, Acceptance $acceptance): void
	{
		$excess = OrderSum::excess($order);
		$kind = $acceptance->quote->net;
		$tax = -(float) $item->get_total_tax('edit');
		$order->set_cart_tax(self::sum($order->get_cart_tax('edit'), $tax, $kind));
		$total = self::sum($order->get_total('edit'), $tax - (float) $item->get_total('edit'), $kind);
		$order->set_total($total);
		/** @var array<int, string> $taxes */
		$taxes = $item->get_taxes()['total'] ?? [];
		TaxRows::subtract($order, $taxes);
		LineDiscount::takeOut($order, $item);
		$order->remove_item($item->get_id());
		$order->save();
		self::assertWritten($acceptance, $total, $excess, isIn: false);
		LineExtras::takeBack($order, $item);
	}

	/** WooCommerce logs an error while it saves and goes on; here that means that nothing was written. */
	private static function assertWritten(Acceptance $acceptance, string $total, float $excess, bool $isIn): void
	{
		$order = self::read($acceptance);
		$kind = $acceptance->quote->net;
		$isWritten = (self::find($order, $acceptance) !== null) === $isIn
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
