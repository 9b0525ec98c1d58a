<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** Products whose colour a shopper chooses. */
final class FunnelColours
{
	/**
	 * A product in as many colours, each with its own stock.
	 *
	 * @param array<string, array{string, int|null}> $colours price and pieces, by name
	 */
	public static function sell(FunnelShop $shop, string $part, array $colours): void
	{
		$colour = new \WC_Product_Attribute();
		$colour->set_name('Colour');
		$colour->set_options(array_keys($colours));
		$colour->set_variation(true);
		$product = new \WC_Product_Variable();
		$product->set_props(['name' => ucfirst($part), 'attributes' => [$colour], 'tax_status' => 'none']);
		$shop->products[$part] = $product->save();
		foreach ($colours as $name => [$price, $pieces]) {
			$one = new \WC_Product_Variation();
			$one->set_props(['parent_id' => $product->get_id(), 'attributes' => ['colour' => $name], 'regular_price' => $price, 'virtual' => true, 'tax_status' => 'none', 'manage_stock' => $pieces !== null, 'stock_quantity' => $pieces]);
			$shop->products["{$part} {$name}"] = $one->save();
		}
		\WC_Product_Variable::sync($product->get_id());
	}
}
