<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Coach;

/** What joins a product to others: its categories, its tags, and what its owner has named as up-sells and cross-sells. */
final class Kinship
{
	/**
	 * @param list<int> $ids        its own, and of a variation its product's
	 * @param list<int> $categories without the one that WooCommerce puts everything into
	 * @param list<int> $every      category
	 * @param list<int> $tags
	 * @param list<int> $named      up-sells and cross-sells
	 */
	private function __construct(
		private readonly array $ids,
		public readonly array $categories,
		public readonly array $every,
		private readonly array $tags,
		private readonly array $named,
	) {
	}

	/** @param int $noCategory that WooCommerce puts everything into which has none */
	public static function of(\WC_Product $product, int $noCategory): self
	{
		$parent = $product->get_parent_id() > 0 ? wc_get_product($product->get_parent_id()) : null;
		$whole = $parent instanceof \WC_Product ? $parent : $product;
		$every = self::ids(wc_get_product_term_ids($whole->get_id(), 'product_cat'));
		return new self(
			array_values(array_unique([$product->get_id(), $whole->get_id()])),
			array_values(array_diff($every, [$noCategory])),
			$every,
			self::ids(wc_get_product_term_ids($whole->get_id(), 'product_tag')),
			self::ids([...$whole->get_upsell_ids(), ...$whole->get_cross_sell_ids()]),
		);
	}

	public function isOf(self $other): bool
	{
		return array_intersect($this->categories, $other->categories) !== []
			|| array_intersect($this->tags, $other->tags) !== []
			|| array_intersect($this->ids, $other->named) !== []
			|| array_intersect($other->ids, $this->named) !== []
			|| array_intersect($this->ids, $other->ids) !== [];
	}

	/**
	 * @param array<mixed> $ids
	 * @return list<int>
	 */
	private static function ids(array $ids): array
	{
		return array_values(array_filter(array_map(static fn(mixed $id): int => is_numeric($id) ? (int) $id : 0, $ids)));
	}
}
