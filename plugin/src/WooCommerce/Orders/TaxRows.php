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
		$ofLines = self::amounts($quote->lineTaxes());
		$ofShipping = self::amounts($quote->shipping->taxes ?? []);
		foreach (array_keys($ofLines + $ofShipping) as $rateId) {
			$row = $there[$rateId] ?? self::newRow($order, $rateId);
			$row->set_tax_total((string) wc_format_decimal((float) $row->get_tax_total('edit') + (float) ($ofLines[$rateId] ?? 0)));
			$row->set_shipping_tax_total((string) wc_format_decimal((float) $row->get_shipping_tax_total('edit') + (float) ($ofShipping[$rateId] ?? 0)));
		}
	}

	/**
	 * As WooCommerce sums them when an owner recalculates the order: of rounded taxes, unless it rounds them at the end.
	 *
	 * @param array<int, string> $ofLine     by rate
	 * @param array<int, string> $ofShipping by rate
	 */
	public static function subtract(\WC_Order $order, array $ofLine, array $ofShipping = []): void
	{
		foreach ($order->get_taxes() as $row) {
			$rateId = $row->get_rate_id();
			$row->set_tax_total(self::less($row->get_tax_total('edit'), (float) ($ofLine[$rateId] ?? 0)));
			$row->set_shipping_tax_total(self::less($row->get_shipping_tax_total('edit'), (float) ($ofShipping[$rateId] ?? 0)));
		}
	}

	private static function less(mixed $from, float $amount): string
	{
		$all = is_numeric($from) ? (float) $from : 0.0;
		$isRounded = abs($all - (float) wc_round_tax_total($all)) < 0.000001;
		return (string) wc_format_decimal($all - ($isRounded ? (float) wc_round_tax_total($amount) : $amount), wc_get_rounding_precision(), true);
	}

	private static function newRow(\WC_Order $order, int $rateId): \WC_Order_Item_Tax
	{
		$row = new \WC_Order_Item_Tax();
		$row->set_rate($rateId);
		$row->set_tax_total('0');
		$row->set_shipping_tax_total('0');
		$order->add_item($row);
		return $row;
	}
}
