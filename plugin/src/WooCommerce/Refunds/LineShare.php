<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Domain\Acceptance\RefundAttempt;

/** What a refund of a charge is in its line's own amounts, as wc_create_refund() takes them. */
final class LineShare
{
	/** @return array<int, array{qty: float, refund_total: string, refund_tax: array<int, string>}> nothing where the line has less left, or is gone */
	public static function of(\WC_Order $order, RefundAttempt $attempt): array
	{
		$id = array_search($attempt->acceptance, RefundFacts::chargedLines($order), true);
		$item = $id === false ? null : $order->get_item($id);
		if (!$item instanceof \WC_Order_Item_Product) {
			return [];
		}
		$decimals = $attempt->amount->minorUnit;
		$amount = (float) $attempt->amount->toDecimal();
		$taxes = self::taxes($item);
		$gross = (float) $item->get_total('edit') + array_sum($taxes);
		$taxBack = array_map(static fn(int $rate): float => (float) $order->get_tax_refunded_for_item($item->get_id(), $rate), array_combine(array_keys($taxes), array_keys($taxes)));
		$back = (float) $order->get_total_refunded_for_item($item->get_id()) + array_sum($taxBack);
		$least = 0.5 / 10 ** $decimals;
		if ($gross < $least || $amount > $gross - $back + $least) {
			return [];
		}
		$isRest = abs($gross - $back - $amount) < $least;
		$shares = [];
		foreach ($taxes as $rate => $tax) {
			$shares[$rate] = round($isRest ? $tax - $taxBack[$rate] : $tax * $amount / $gross, $decimals);
		}
		return [$item->get_id() => [
			'qty' => $isRest ? max(0.0, (float) $item->get_quantity() + (float) $order->get_qty_refunded_for_item($item->get_id())) : 0.0,
			'refund_total' => self::decimal($amount - array_sum($shares), $decimals),
			'refund_tax' => array_map(static fn(float $share): string => self::decimal($share, $decimals), $shares),
		]];
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
