<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Coach;

use Encore\Application\Ports\Categories;
use Encore\Domain\Offer\Trigger;
use Encore\Domain\Offer\TriggerType;

/** The products behind a trigger, as few of them as say enough: those it names, or of its categories the cheapest and the dearest. */
final class CalledBy
{
	/** Nobody compares with more. */
	private const MOST_NAMED = 50;

	/** @var array<string, list<\WC_Product>> by trigger */
	private array $known = [];

	/** @param \Closure(list<int>): void $prime reads products together, before WooCommerce asks for each */
	public function __construct(
		private readonly Categories $categories,
		private readonly \Closure $prime,
	) {
	}

	/** @return list<\WC_Product> */
	public function products(Trigger $trigger): array
	{
		return $this->known[implode(' ', $trigger->keys())] ??= $this->read(match ($trigger->type) {
			TriggerType::Any => [],
			TriggerType::Products => array_slice($trigger->ids, 0, self::MOST_NAMED),
			TriggerType::Categories => $this->ends($trigger->ids),
		});
	}

	/** @return list<int> categories of a trigger and all below them */
	public function categories(Trigger $trigger): array
	{
		return $trigger->type === TriggerType::Categories ? $this->categories->withDescendants($trigger->ids) : [];
	}

	/**
	 * @param list<int> $ids
	 * @return list<\WC_Product>
	 */
	private function read(array $ids): array
	{
		$ids === [] || ($this->prime)($ids);
		return array_values(array_filter(array_map(wc_get_product(...), $ids), static fn(mixed $one): bool => $one instanceof \WC_Product));
	}

	/**
	 * @param list<int> $categories
	 * @return list<int> the cheapest product that costs something, and the dearest: a query each
	 */
	private function ends(array $categories): array
	{
		$ends = [];
		foreach (['ASC', 'DESC'] as $order) {
			array_push($ends, ...array_filter(get_posts([
				'post_type' => 'product',
				'post_status' => 'publish',
				'numberposts' => 1,
				'fields' => 'ids',
				'suppress_filters' => true,
				'meta_key' => '_price',
				'orderby' => ['meta_value_num' => $order, 'ID' => 'ASC'],
				'meta_query' => [['key' => '_price', 'value' => 0, 'compare' => '>', 'type' => 'DECIMAL(20,6)']],
				'tax_query' => [['taxonomy' => 'product_cat', 'field' => 'term_id', 'terms' => $categories]],
			]), is_int(...)));
		}
		return array_values(array_unique($ends));
	}
}
