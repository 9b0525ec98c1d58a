<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** The shopper bought a product with an earlier order. */
final class BoughtBeforeCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->bought();
	}
}
