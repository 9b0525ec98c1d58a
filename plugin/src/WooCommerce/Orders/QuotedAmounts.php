<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Money;
use Encore\Domain\Offer\TaxRow;

/** What WooCommerce works out in fractions, as a quote holds it: rounded to the minor unit, the tax of each rate by itself. */
final class QuotedAmounts
{
	/** @var array<string, string> names of tax rates by locale and id, for WooCommerce asks the database each time */
	private static array $labels = [];

	public static function money(float $amount, Money $kind): Money
	{
		return $kind->withAmount((int) round(round($amount, $kind->minorUnit) * 10 ** $kind->minorUnit));
	}

	/** @return array<int, float> not rounded */
	public static function byRate(mixed $taxes): array
	{
		$numbers = [];
		foreach (is_array($taxes) ? $taxes : [] as $rateId => $tax) {
			// A plugin may name its rates by words, which an order's tax rows do not hold: they are one rate then.
			$rate = max(0, (int) $rateId);
			$numbers[$rate] = ($numbers[$rate] ?? 0.0) + (is_numeric($tax) ? (float) $tax : 0.0);
		}
		return $numbers;
	}

	/**
	 * @param array<int, float> $taxes by rate
	 * @return list<TaxRow>
	 */
	public static function taxes(array $taxes, Money $kind): array
	{
		$rows = [];
		foreach ($taxes as $rateId => $tax) {
			$rounded = (float) wc_round_tax_total($tax, $kind->minorUnit);
			$rows[] = new TaxRow($rateId, self::label($rateId), self::money($rounded, $kind));
		}
		return $rows;
	}

	private static function label(int $rateId): string
	{
		return self::$labels[determine_locale() . $rateId] ??= (string) \WC_Tax::get_rate_label($rateId);
	}
}
