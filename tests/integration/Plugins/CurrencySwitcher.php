<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Plugins;

/** While it is on, the shopper has switched to its currency: prices are converted, and counted in its decimals. */
final class CurrencySwitcher extends Plugin
{
	public function __construct(
		private readonly string $currency,
		private readonly int $decimals,
		private readonly float $rate,
	) {
	}

	/** @param callable(): void $work in the shopper's currency */
	public function during(callable $work): void
	{
		$this->on();
		try {
			$work();
		} finally {
			$this->off();
		}
	}

	protected function hooks(): array
	{
		$converted = fn(mixed $price): mixed => is_numeric($price) ? (string) round((float) $price * $this->rate, $this->decimals) : $price;
		return [
			['woocommerce_currency', fn(): string => $this->currency],
			['wc_get_price_decimals', fn(): int => $this->decimals],
			['woocommerce_product_get_price', $converted, 99],
			['woocommerce_product_get_regular_price', $converted, 99],
			['woocommerce_product_get_sale_price', $converted, 99],
		];
	}
}
