<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Domain\Acceptance\RefundAttempt;

/** What a refund of a charge is in its lines' own amounts, shipping included, as wc_create_refund() takes them. */
final class LineShare
{
	/**
	 * All that is left of one line, where it is just that; else of each line in proportion to what is left of it.
	 *
	 * @return array<int, array{qty: float, refund_total: string, refund_tax: array<int, string>}> nothing where the lines have less left, or are gone
	 */
	public static function of(\WC_Order $order, RefundAttempt $attempt): array
	{
		$decimals = $attempt->amount->minorUnit;
		$items = $rests = [];
		foreach (array_keys(RefundFacts::chargedLines($order), $attempt->acceptance, true) as $id) {
			$item = $order->get_item($id);
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping) {
				$items[$id] = $item;
				$rests[$id] = (int) round((self::gross($item) - self::back($order, $item)) * 10 ** $decimals);
			}
		}
		$shares = [];
		foreach (self::split($attempt->amount->amount, array_filter($rests, static fn(int $rest): bool => $rest > 0)) as $id => $amount) {
			$shares[$id] = self::share($order, $items[$id], $amount / 10 ** $decimals, $amount === $rests[$id], $decimals);
		}
		return $shares;
	}

	/**
	 * @param array<int, int> $rests by line, in minor units
	 * @return array<int, int> exact in sum, and of no line more than is left of it
	 */
	private static function split(int $amount, array $rests): array
	{
		$all = array_sum($rests);
		$same = array_search($amount, $rests, true);
		if ($same !== false || $amount > $all) {
			return $same === false ? [] : [$same => $amount];
		}
		$passed = 0;
		$shares = [];
		foreach ($rests as $id => $rest) {
			$before = intdiv($amount * $passed, $all);
			$passed += $rest;
			$shares[$id] = intdiv($amount * $passed, $all) - $before;
		}
		return array_filter($shares);
	}

	/** @return array{qty: float, refund_total: string, refund_tax: array<int, string>} */
	private static function share(\WC_Order $order, \WC_Order_Item_Product|\WC_Order_Item_Shipping $item, float $amount, bool $isRest, int $decimals): array
	{
		$gross = self::gross($item);
		$shares = [];
		foreach (self::taxes($item) as $rate => $tax) {
			$back = (float) $order->get_tax_refunded_for_item($item->get_id(), $rate, $item->get_type());
			$shares[$rate] = round($isRest ? $tax - $back : $tax * $amount / $gross, $decimals);
		}
		// WooCommerce counts no pieces of shipping.
		$isCounted = $isRest && $item instanceof \WC_Order_Item_Product;
		return [
			'qty' => $isCounted ? max(0.0, (float) $item->get_quantity() + (float) $order->get_qty_refunded_for_item($item->get_id())) : 0.0,
			'refund_total' => self::decimal($amount - array_sum($shares), $decimals),
			'refund_tax' => array_map(static fn(float $share): string => self::decimal($share, $decimals), $shares),
		];
	}

	private static function gross(\WC_Order_Item_Product|\WC_Order_Item_Shipping $item): float
	{
		return (float) $item->get_total('edit') + array_sum(self::taxes($item));
	}

	/** What the order has refunded of it, tax included. */
	private static function back(\WC_Order $order, \WC_Order_Item_Product|\WC_Order_Item_Shipping $item): float
	{
		$taxes = array_map(static fn(int $rate): float => (float) $order->get_tax_refunded_for_item($item->get_id(), $rate, $item->get_type()), array_keys(self::taxes($item)));
		return (float) $order->get_total_refunded_for_item($item->get_id(), $item->get_type()) + array_sum($taxes);
	}

	/** @return array<int, float> by rate */
	private static function taxes(\WC_Order_Item_Product|\WC_Order_Item_Shipping $item): array
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
