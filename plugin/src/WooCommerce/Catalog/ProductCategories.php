<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Catalog;

use Encore\Application\Ports\Categories;

final class ProductCategories implements Categories
{
	public function withDescendants(array $ids): array
	{
		$all = $ids;
		foreach ($ids as $id) {
			$below = get_term_children($id, 'product_cat');
			array_push($all, ...(is_array($below) ? array_values(array_filter($below, is_int(...))) : []));
		}
		return array_values(array_unique($all));
	}
}
