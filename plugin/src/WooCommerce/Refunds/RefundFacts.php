<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Refund\AskedRefund;
use Encore\Domain\Acceptance\RefundSplit;
use Encore\Domain\Money;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Orders\OfferLine;

/** Reads a refund that is being made, and the order that it is of, past every cache. */
final class RefundFacts
{
	private const KINDS = ['line_item', 'fee', 'shipping'];

	public function __construct(private readonly Acceptances $acceptances)
	{
	}

	/** @return array<int, string> acceptances by line; none of an order that was paid by a link, whose own gateway was paid for all of it */
	public static function chargedLines(\WC_Order $order): array
	{
		$lines = [];
		$isPaidByItself = LinkedOrders::isLinked($order) && !LinkedOrders::isCharged($order);
		foreach ($isPaidByItself ? [] : $order->get_items(['line_item', 'shipping']) as $item) {
			$acceptance = $item->get_meta(OfferLine::ACCEPTANCE);
			if (is_string($acceptance) && $acceptance !== '') {
				$lines[$item->get_id()] = $acceptance;
			}
		}
		return $lines;
	}

	public function of(\WC_Order_Refund $refund, string $amount): AskedRefund
	{
		RefundRecord::forget($refund->get_parent_id());
		$order = FreshOrder::read($refund->get_parent_id()) ?? throw new \RuntimeException("Order {$refund->get_parent_id()} is gone.");
		$lines = self::chargedLines($order);
		$kind = $this->kind($order, $lines);
		// Gift cards may lower the one that is read alone: nothing paid for that with a card.
		$left = self::money(min((float) $order->get_total('edit'), (float) $order->get_total()), $kind);
		$earlier = $byHand = $charged = [];
		foreach ($order->get_refunds() as $other) {
			if ($other->get_id() !== $refund->get_id()) {
				$earlier[] = $other->get_id();
				$left = $left->minus(self::money($other->get_amount('edit'), $kind));
				$byHand += $other->get_refunded_payment('edit') ? [] : [$other->get_id() => self::named($other, $lines, $kind)];
			}
		}
		foreach ($order->get_items(['line_item', 'shipping']) as $item) {
			$uuid = $lines[$item->get_id()] ?? '';
			if ($uuid !== '' && ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping)) {
				$cost = self::money((float) $item->get_total('edit') + (float) $item->get_total_tax('edit'), $kind);
				$charged[$uuid] = isset($charged[$uuid]) ? $charged[$uuid]->plus($cost) : $cost;
			}
		}
		RefundRecord::forget($order->get_id());
		return new AskedRefund(
			$order->get_id(),
			$refund->get_id(),
			self::money($amount, $kind),
			$left,
			self::named($refund, $lines, $kind),
			count($refund->get_items(self::KINDS)),
			$charged,
			$earlier,
			$byHand,
		);
	}

	/**
	 * @param array<int, string> $lines
	 * @return array<string, Money> what a refund names by line, tax included
	 */
	private static function named(\WC_Order_Refund $refund, array $lines, Money $kind): array
	{
		$named = [];
		foreach ($refund->get_items(self::KINDS) as $item) {
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Fee || $item instanceof \WC_Order_Item_Shipping) {
				$of = $item->get_meta('_refunded_item_id');
				$charge = is_numeric($of) ? $lines[(int) $of] ?? RefundSplit::FIRST : RefundSplit::FIRST;
				$amount = self::money(-((float) $item->get_total('edit') + (float) $item->get_total_tax('edit')), $kind);
				$named[$charge] = isset($named[$charge]) ? $named[$charge]->plus($amount) : $amount;
			}
		}
		return $named;
	}

	/** @param array<int, string> $lines */
	private function kind(\WC_Order $order, array $lines): Money
	{
		foreach ($lines as $uuid) {
			$acceptance = $this->acceptances->find($uuid);
			if ($acceptance !== null) {
				return $acceptance->quote->net()->withAmount(0);
			}
		}
		return new Money(0, $order->get_currency(), max(0, min(4, (int) wc_get_price_decimals())));
	}

	private static function money(mixed $value, Money $kind): Money
	{
		$decimal = number_format(is_numeric($value) ? (float) $value : 0.0, 6, '.', '');
		return Money::fromDecimal($decimal, $kind->currency, $kind->minorUnit);
	}
}
