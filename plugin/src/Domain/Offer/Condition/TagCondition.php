<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** Something with a tag is bought. */
final class TagCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->tags();
	}
}
