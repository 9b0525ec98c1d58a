<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Coach;

use Encore\Application\Coach\Caller;
use Encore\Application\Ports\TriggerMeasures;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\TriggerType;
use Encore\WooCommerce\Catalog\DisplayedPrices;
use Encore\WooCommerce\Catalog\ShopAddress;
use Encore\WooCommerce\Catalog\ShopCurrency;

final class ShopTriggers implements TriggerMeasures
{
	/** @param \Closure(string): string $setting of WooCommerce's, by its option */
	public function __construct(
		private readonly CalledBy $called,
		private readonly MiddleOrder $orders,
		private readonly ShopCurrency $currency,
		private readonly \Closure $setting,
	) {
	}

	public function callers(Offer $offer): array
	{
		if ($offer->trigger->type === TriggerType::Any) {
			$order = $this->orders->total(!$offer->placement->isBeforePayment());
			return $order === null ? [] : [new Caller('', $order)];
		}
		$callers = array_values(array_filter(
			array_map(fn(\WC_Product $product): Caller => $this->caller($product, $offer), $this->called->products($offer->trigger)),
			static fn(Caller $one): bool => $one->price->amount > 0,
		));
		usort($callers, static fn(Caller $a, Caller $b): int => $a->price->amount <=> $b->price->amount);
		$ends = [$callers[0] ?? null, $callers[count($callers) - 1] ?? null];
		return array_values(array_filter($ends[0]?->price->amount === $ends[1]?->price->amount ? [$ends[0]] : $ends));
	}

	public function hasInCommon(Offer $offer): ?bool
	{
		$product = wc_get_product($offer->productId);
		if ($offer->trigger->type === TriggerType::Any || !$product instanceof \WC_Product || in_array($offer->productId, $offer->trigger->ids, true)) {
			return null;
		}
		$own = $this->kinship($product);
		if (array_intersect($own->categories, $this->called->categories($offer->trigger)) !== []) {
			return true;
		}
		$callers = $this->called->products($offer->trigger);
		foreach ($callers as $caller) {
			if ($own->isOf($this->kinship($caller))) {
				return true;
			}
		}
		return $callers === [] ? null : false;
	}

	public function keys(Offer $offer): array
	{
		$products = $this->called->products($offer->trigger);
		$ids = array_map(static fn(\WC_Product $one): int => $one->get_id(), $products);
		$categories = array_map(fn(\WC_Product $one): array => $this->kinship($one)->every, $products);
		return match ($offer->trigger->type) {
			TriggerType::Any => [Basket::ANY],
			TriggerType::Products => [Basket::ANY, ...array_map(Basket::productKey(...), $ids), ...array_map(Basket::categoryKey(...), array_values(array_unique(array_merge(...$categories))))],
			TriggerType::Categories => [Basket::ANY, ...array_map(Basket::categoryKey(...), $this->called->categories($offer->trigger))],
		};
	}

	private function kinship(\WC_Product $product): Kinship
	{
		return Kinship::of($product, (int) ($this->setting)('default_product_cat'));
	}

	/** One piece of what the shop asks now; of a product with variations the cheapest. */
	private function caller(\WC_Product $product, Offer $offer): Caller
	{
		$price = ShopAddress::taxed(static fn(): string|float => $offer->placement->isBeforePayment()
			? wc_get_price_to_display($product, ['display_context' => DisplayedPrices::context($offer)])
			: wc_get_price_including_tax($product));
		$name = html_entity_decode(wp_strip_all_tags($product->get_name()), ENT_QUOTES | ENT_HTML5, 'UTF-8');
		return new Caller($name, $this->currency->money($price));
	}
}
