<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Moving\Reference;

/**
 * What ids stand for, told so that another shop knows it too.
 *
 * @phpstan-type Description array{name: string, code: string}
 */
interface ShopReferences
{
	/**
	 * @param list<int> $ids
	 * @return array<int, Description> of those that are there: a product's SKU, a category's and a tag's slug, a picture's address stands as `code`
	 */
	public function describe(Reference $reference, array $ids): array;

	/**
	 * @param Description $description
	 * @return int 0 where there is none
	 */
	public function find(Reference $reference, int $id, array $description): int;
}
