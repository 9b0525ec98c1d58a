<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Domain\Money;

/** Amounts as this shop counts them now: its currency, and as many decimals as its prices have. */
final class ShopCurrency
{
	/** @param string|float|int $value as WooCommerce holds a price: a decimal with a point, or nothing */
	public function money(string|float|int $value): Money
	{
		return Money::fromDecimal(
			number_format(is_numeric($value) ? (float) $value : 0.0, 6, '.', ''),
			get_woocommerce_currency(),
			$this->decimals(),
		);
	}

	/** Whether prices are in another currency now than the one that the shop's owner has set, in which offers are written. */
	public function isSwitched(): bool
	{
		return get_woocommerce_currency() !== $this->own();
	}

	/** The currency that the shop's owner has set: "USD". */
	public function own(): string
	{
		$own = '';
		$look = static function (mixed $currency) use (&$own): mixed {
			$own = is_string($currency) ? $currency : '';
			return $currency;
		};
		add_filter('woocommerce_currency', $look, PHP_INT_MIN);
		try {
			get_woocommerce_currency();
			return $own;
		} finally {
			remove_filter('woocommerce_currency', $look, PHP_INT_MIN);
		}
	}

	/** What WooCommerce shows for it, as plain text: "$12.90". */
	public static function text(Money $money): string
	{
		$html = wc_price((float) $money->toDecimal(), ['currency' => $money->currency, 'decimals' => $money->minorUnit]);
		return html_entity_decode(wp_strip_all_tags($html), ENT_QUOTES | ENT_HTML5, 'UTF-8');
	}

	private function decimals(): int
	{
		return max(0, min(4, (int) wc_get_price_decimals()));
	}
}
