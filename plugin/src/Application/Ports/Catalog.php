<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Offer\Product;

interface Catalog
{
	/**
	 * Reads products and variations together, with as few queries as the shop allows.
	 *
	 * @param list<int> $ids
	 * @return array<int, Product> by id; what no longer exists is left out
	 */
	public function products(array $ids): array;
}
