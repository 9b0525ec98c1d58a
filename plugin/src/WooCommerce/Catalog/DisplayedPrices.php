<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Money;

final class DisplayedPrices implements ShopPrices
{
	public function __construct(private readonly ShopCurrency $currency)
	{
	}

	public function shown(int $productId, Money $piece, int $quantity): Money
	{
		$product = wc_get_product($productId);
		if (!$product instanceof \WC_Product) {
			return $piece->times($quantity);
		}
		return $this->currency->money(wc_get_price_to_display($product, [
			'price' => $piece->toDecimal(),
			'qty' => $quantity,
			'display_context' => 'cart',
		]));
	}

	public function format(Money $amount): string
	{
		return ShopCurrency::text($amount);
	}

	public function taxNote(int $productId): string
	{
		$product = wc_get_product($productId);
		if (!wc_tax_enabled() || !$product instanceof \WC_Product || !$product->is_taxable()) {
			return '';
		}
		$hundred = ['price' => '100', 'display_context' => 'cart'];
		return wc_get_price_to_display($product, $hundred) > (float) wc_get_price_excluding_tax($product, $hundred)
			? __('Tax at the shop’s own address is included.', 'encore')
			: __('Tax is added in the checkout; it depends on the shopper’s address.', 'encore');
	}
}
