<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** The shopper has a role ("customer"). */
final class RoleCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->roles();
	}
}
