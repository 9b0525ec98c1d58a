<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** Amounts that the owner wrote are in the shop's own currency, and say nothing of another. */
abstract class AmountCondition extends NumberCondition
{
	final protected function canBeAsked(Facts $facts): bool
	{
		return $facts->isInShopCurrency();
	}
}
