<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** The shopper reads a language ("de_DE"). */
final class LanguageCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return [$facts->language()];
	}
}
