<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Domain\Acceptance\RefundAttempt;

/** What a refund of a charge is in its lines' own amounts, as wc_create_refund() takes them. */
final class LineShare
{
	/**
	 * All that is left of them; else of the line that has just this left, or the first that has so much.
	 *
	 * @return array<int, array{qty: float, refund_total: string, refund_tax: array<int, string>}> nothing where the lines have less left, or are gone
	 */
	public static function of(\WC_Order $order, RefundAttempt $attempt): array
	{
		$decimals = $attempt->amount->minorUnit;
		$amount = (float) $attempt->amount->toDecimal();
		$least = 0.5 / 10 ** $decimals;
		$items = $rests = [];
		foreach (array_keys(RefundFacts::chargedLines($order), $attempt->acceptance, true) as $id) {
			$item = $order->get_item($id);
			if ($item instanceof \WC_Order_Item_Product) {
				$items[$id] = $item;
				$rests[$id] = self::gross($item) - self::back($order, $item);
			}
		}
		$isAll = $rests !== [] && abs(array_sum($rests) - $amount) < $least;
		$same = array_filter($rests, static fn(float $rest): bool => abs($rest - $amount) < $least);
		$enough = array_filter($rests, static fn(float $rest): bool => $rest + $least > $amount);
		$amounts = $isAll ? array_filter($rests, static fn(float $rest): bool => $rest > $least) : array_slice(array_map(static fn(): float => $amount, $same + $enough), 0, 1, true);
		$shares = [];
		foreach ($amounts as $id => $of) {
			$shares[$id] = self::share($order, $items[$id], $of, $decimals);
		}
		return $shares;
	}

	/** @return array{qty: float, refund_total: string, refund_tax: array<int, string>} */
	private static function share(\WC_Order $order, \WC_Order_Item_Product $item, float $amount, int $decimals): array
	{
		$gross = self::gross($item);
		$isRest = abs($gross - self::back($order, $item) - $amount) < 0.5 / 10 ** $decimals;
		$shares = [];
		foreach (self::taxes($item) as $rate => $tax) {
			$back = (float) $order->get_tax_refunded_for_item($item->get_id(), $rate);
			$shares[$rate] = round($isRest ? $tax - $back : $tax * $amount / $gross, $decimals);
		}
		return [
			'qty' => $isRest ? max(0.0, (float) $item->get_quantity() + (float) $order->get_qty_refunded_for_item($item->get_id())) : 0.0,
			'refund_total' => self::decimal($amount - array_sum($shares), $decimals),
			'refund_tax' => array_map(static fn(float $share): string => self::decimal($share, $decimals), $shares),
		];
	}

	private static function gross(\WC_Order_Item_Product $item): float
	{
		return (float) $item->get_total('edit') + array_sum(self::taxes($item));
	}

	/** What the order has refunded of it, tax included. */
	private static function back(\WC_Order $order, \WC_Order_Item_Product $item): float
	{
		$taxes = array_map(static fn(int $rate): float => (float) $order->get_tax_refunded_for_item($item->get_id(), $rate), array_keys(self::taxes($item)));
		return (float) $order->get_total_refunded_for_item($item->get_id()) + array_sum($taxes);
	}

	/** @return array<int, float> by rate */
	private static function taxes(\WC_Order_Item_Product $item): array
	{
		$taxes = [];
		foreach ((array) ($item->get_taxes()['total'] ?? []) as $rate => $tax) {
			$taxes[(int) $rate] = is_numeric($tax) ? (float) $tax : 0.0;
		}
		return $taxes;
	}

	private static function decimal(float $amount, int $decimals): string
	{
		return number_format($amount, $decimals, '.', '');
	}
}
