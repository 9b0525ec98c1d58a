<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What in the cart or order calls an offer up: anything, or one of the listed products or categories. */
final class Trigger
{
	/** @param list<int> $ids product, variation or category ids; empty for "any" */
	public function __construct(
		public readonly TriggerType $type,
		public readonly array $ids = [],
	) {
	}

	/** @return list<string> the keys under which the offer is filed, at least one of which a basket must have */
	public function keys(): array
	{
		return match ($this->type) {
			TriggerType::Any => [Basket::ANY],
			TriggerType::Products => array_map(Basket::productKey(...), $this->ids),
			TriggerType::Categories => array_map(Basket::categoryKey(...), $this->ids),
		};
	}
}
