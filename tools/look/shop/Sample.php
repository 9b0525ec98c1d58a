<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Categories;
use Encore\Application\Ports\OfferableProducts;
use Encore\Domain\Money;
use Encore\Domain\Offer\Variations;

/** The sample's products, as the seed left them in one option: the five stacks of the demo shop. No tax, no sales, stock without a limit. */
final class Sample implements Catalog, Categories, OfferableProducts
{
	public const OPTION = 'encore_look_sample';
	public const CATEGORIES = 'encore_look_categories';
	public const CURRENCY = 'USD';
	public const MINOR_UNIT = 2;

	/** @var array<int, SampleProduct>|null by id */
	private ?array $all = null;

	/** @return array<int, SampleProduct> by id */
	public function all(): array
	{
		if ($this->all === null) {
			$rows = get_option(self::OPTION, []);
			$all = array_map(SampleProduct::of(...), array_filter(is_array($rows) ? array_values($rows) : [], is_array(...)));
			$this->all = array_column($all, null, 'id');
		}
		return $this->all;
	}

	public function find(int $id): ?SampleProduct
	{
		return $this->all()[$id] ?? null;
	}

	/** @return list<SampleProduct> what stands in the shop's list: no variation */
	public function whole(): array
	{
		return array_values(array_filter($this->all(), static fn(SampleProduct $one): bool => $one->parent === 0));
	}

	/** @return list<SampleProduct> the first of each category */
	public function begins(): array
	{
		return array_values(array_column(array_reverse($this->whole()), null, 'category'));
	}

	/** @return array<int, string> names by id */
	public function categories(): array
	{
		$names = get_option(self::CATEGORIES, []);
		$found = [];
		foreach (is_array($names) ? $names : [] as $id => $name) {
			is_string($name) && $found[(int) $id] = $name;
		}
		return $found;
	}

	public static function nothing(): Money
	{
		return new Money(0, self::CURRENCY, self::MINOR_UNIT);
	}

	public function products(array $ids): array
	{
		$products = [];
		foreach ($ids as $id) {
			$product = $this->find($id)?->product();
			if ($product !== null) {
				$products[$id] = $product;
			}
		}
		return $products;
	}

	public function variations(int $productId): Variations
	{
		$all = array_filter($this->all(), static fn(SampleProduct $one): bool => $one->parent === $productId);
		return $all === [] ? new Variations() : new Variations(['Colour'], array_map(static fn(SampleProduct $one) => $one->variation(), array_values($all)));
	}

	/** None lies in another. */
	public function withDescendants(array $ids): array
	{
		return $ids;
	}

	public function problemOf(int $productId, bool $isChosenOf): string
	{
		$product = $this->find($productId);
		return match (true) {
			$product === null => 'product_gone',
			$product->variants !== [] && !$isChosenOf => 'product_has_variations',
			default => '',
		};
	}
}
