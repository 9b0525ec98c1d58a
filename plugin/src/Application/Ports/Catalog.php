<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variations;

interface Catalog
{
	/**
	 * Reads products and variations together, with as few queries as the shop allows.
	 *
	 * @param list<int> $ids
	 * @return array<int, Product> by id; what no longer exists is left out
	 */
	public function products(array $ids): array;

	/** What may be chosen of a product; nothing of one without variations. */
	public function variations(int $productId): Variations;
}
