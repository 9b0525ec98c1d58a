<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** Something of a category, or of one below it, is bought. */
final class CategoryCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->categories();
	}
}
