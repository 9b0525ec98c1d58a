<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\TaxRow;

/** A quote's taxes in the shapes an order keeps them in: on the lines, and summed in one row for each rate. */
final class TaxRows
{
	/**
	 * @param list<TaxRow> $rows
	 * @return array<int, string> by rate
	 */
	public static function amounts(array $rows): array
	{
		$taxes = [];
		foreach ($rows as $row) {
			$taxes[$row->rateId] = $row->amount->toDecimal();
		}
		return $taxes;
	}

	public static function add(\WC_Order $order, Quote $quote): void
	{
		$there = [];
		foreach ($order->get_taxes() as $row) {
			$there[$row->get_rate_id()] = $row;
		}
		foreach (self::amounts($quote->taxes()) as $rateId => $amount) {
			$row = $there[$rateId] ?? null;
			if ($row === null) {
				$order->add_item(self::newRow($rateId, $amount));
				continue;
			}
			$row->set_tax_total((string) wc_format_decimal((float) $row->get_tax_total('edit') + (float) $amount));
		}
	}

	/**
	 * As WooCommerce sums them when an owner recalculates the order: of rounded taxes, unless it rounds them at the end.
	 *
	 * @param array<int, string> $amounts by rate
	 */
	public static function subtract(\WC_Order $order, array $amounts): void
	{
		foreach ($order->get_taxes() as $row) {
			$amount = (float) ($amounts[$row->get_rate_id()] ?? 0);
			$all = (float) $row->get_tax_total('edit');
			$isRounded = abs($all - (float) wc_round_tax_total($all)) < 0.000001;
			$left = $all - ($isRounded ? (float) wc_round_tax_total($amount) : $amount);
			$row->set_tax_total((string) wc_format_decimal($left, wc_get_rounding_precision(), true));
		}
	}

	private static function newRow(int $rateId, string $amount): \WC_Order_Item_Tax
	{
		$row = new \WC_Order_Item_Tax();
		$row->set_rate($rateId);
		$row->set_tax_total($amount);
		$row->set_shipping_tax_total('0');
		return $row;
	}
}
