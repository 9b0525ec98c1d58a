<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** A product or one of its variations is bought. */
final class ProductCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->products();
	}
}
