<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\Companions;
use Encore\Application\Proposal\Companion;
use Encore\Application\Proposal\Relation;
use Encore\Domain\Money;

/** What may go with a product: the owner's linked products, what was bought together, the same category, the price. */
final class ProductCompanions implements Companions
{
	/** WooCommerce's tables: a row for each product of an order, and one for each product with its price. */
	public const SOLD = 'wc_order_product_lookup';
	public const PRICED = 'wc_product_meta_lookup';

	/** Every shop has it, for what has nothing in common. */
	public const NO_CATEGORY = 'default_product_cat';

	private const LINKED = 20;

	/**
	 * @param \Closure(int): array<int, int> $boughtWith orders that had both, by product
	 * @param \Closure(int, string, string, list<int>): list<int> $priced products beside one that cost from so much to so much, in any of those categories
	 * @param \Closure(): int $noCategory the category of what has none
	 */
	public function __construct(
		private readonly \Closure $boughtWith,
		private readonly \Closure $priced,
		private readonly \Closure $noCategory,
	) {
	}

	public function of(int $productId, array $prices): array
	{
		$product = wc_get_product($productId);
		if (!$product instanceof \WC_Product) {
			return [];
		}
		$together = ($this->boughtWith)($productId);
		$found = [
			...self::linked($product->get_cross_sell_ids(), Relation::CrossSell),
			...self::linked($product->get_upsell_ids(), Relation::UpSell),
			...array_map(static fn(int $id, int $orders): Companion => new Companion($id, Relation::BoughtTogether, $orders), array_keys($together), array_values($together)),
		];
		$categories = array_values(array_diff(array_filter($product->get_category_ids(), is_int(...)), [($this->noCategory)()]));
		foreach ($prices as $price) {
			$found = [...$found, ...($categories === [] ? [] : $this->within($product, $price, $categories, Relation::SameCategory))];
		}
		foreach ($prices as $price) {
			$found = [...$found, ...$this->within($product, $price, [], Relation::Price)];
		}
		return self::closest($found, $productId);
	}

	/** What the shop says of a product, plain. */
	public static function described(int $productId): string
	{
		$product = wc_get_product($productId);
		$text = $product instanceof \WC_Product ? $product->get_short_description() : '';
		return trim((string) preg_replace('/\s+/u', ' ', html_entity_decode(wp_strip_all_tags(strip_shortcodes($text)), ENT_QUOTES | ENT_HTML5, 'UTF-8')));
	}

	/**
	 * @param array<mixed> $ids
	 * @return list<Companion>
	 */
	private static function linked(array $ids, Relation $relation): array
	{
		$linked = array_slice(array_filter($ids, is_numeric(...)), 0, self::LINKED);
		return array_values(array_map(static fn(mixed $id): Companion => new Companion((int) $id, $relation), $linked));
	}

	/**
	 * @param array{Money, Money} $price
	 * @param list<int>           $categories
	 * @return list<Companion>
	 */
	private function within(\WC_Product $product, array $price, array $categories, Relation $relation): array
	{
		[$least, $most] = $price;
		$ids = ($this->priced)($product->get_id(), $least->toDecimal(), self::undiscounted($most)->toDecimal(), $categories);
		return array_map(static fn(int $id): Companion => new Companion($id, $relation), $ids);
	}

	/** What is offered for less may cost a little more in the shop. */
	private static function undiscounted(Money $most): Money
	{
		return $most->withAmount(intdiv($most->amount * 10, 7));
	}

	/**
	 * @param list<Companion> $found
	 * @return list<Companion> each product once, with what is known of orders
	 */
	private static function closest(array $found, int $productId): array
	{
		$closest = [];
		foreach ($found as $one) {
			$known = $closest[$one->productId] ?? null;
			$closest[$one->productId] = $known === null ? $one : new Companion($one->productId, $known->relation, max($known->together, $one->together));
		}
		unset($closest[$productId]);
		return array_values($closest);
	}
}
