<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/**
 * One targeting rule, or its opposite. A new one is a class beside this, its line in ConditionSettings, its words in
 * `ConditionWords`, `npm run types`, its field in `src/admin/conditions`, and a case in `ConditionTest`.
 */
abstract class Condition
{
	/** @param bool $not whether the opposite is asked for */
	public function __construct(public readonly bool $not = false)
	{
	}

	final public function holds(Facts $facts, Offer $offer): bool
	{
		return $this->canBeAsked($facts) && $this->is($facts, $offer) !== $this->not;
	}

	/** Whether it looks at the shop and the moment alone: the answer is the same for everybody who sees a page. */
	public function isOfShop(): bool
	{
		return false;
	}

	/** What cannot be asked does not hold, and neither does its opposite. */
	protected function canBeAsked(Facts $facts): bool
	{
		return true;
	}

	abstract protected function is(Facts $facts, Offer $offer): bool;
}
