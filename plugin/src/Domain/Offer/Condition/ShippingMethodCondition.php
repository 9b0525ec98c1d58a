<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** It is sent by a method ("flat_rate"). */
final class ShippingMethodCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->shippingMethods();
	}
}
