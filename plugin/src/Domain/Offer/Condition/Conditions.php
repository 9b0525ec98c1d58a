<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** Groups of conditions: one group must hold, and all that stands in it. Without a group it always holds. */
final class Conditions
{
	/** @param list<non-empty-list<Condition>> $groups */
	public function __construct(public readonly array $groups = [])
	{
	}

	/** The first condition that failed in the group that came furthest; null where a group holds. */
	public function failed(Facts $facts, Offer $offer): ?Condition
	{
		$furthest = -1;
		$failed = null;
		foreach ($this->groups as $group) {
			$place = self::firstFailure($group, $facts, $offer);
			if ($place === null) {
				return null;
			}
			if ($place > $furthest) {
				$furthest = $place;
				$failed = $group[$place];
			}
		}
		return $failed;
	}

	/** @param class-string<Condition> $condition */
	public function ask(string $condition): bool
	{
		foreach ($this->groups as $group) {
			if (array_filter($group, static fn(Condition $one): bool => $one instanceof $condition) !== []) {
				return true;
			}
		}
		return false;
	}

	/** Whether they let the offer be sold only so often, or only from so many sales on. */
	public function limitSales(): bool
	{
		return $this->ask(SoldCondition::class);
	}

	/**
	 * Whether the offer may be sold once more to whom it was shown. Where a limit is reached, a group must still hold, so that none
	 * lends its larger limit to whom it was not meant for; what looks at the moment held when it was shown, and is not asked again.
	 */
	public function allowOneMore(Facts $facts, Offer $offer): bool
	{
		$isReached = false;
		foreach ($this->groups as $group) {
			$limits = self::only($group, static fn(Condition $condition): bool => $condition instanceof SoldCondition);
			$isReached = $isReached || self::firstFailure($limits, $facts, $offer) !== null;
		}
		foreach ($isReached ? $this->groups : [] as $group) {
			$asked = self::only($group, static fn(Condition $condition): bool => $condition instanceof SoldCondition || !$condition->isOfShop());
			if (self::firstFailure($asked, $facts, $offer) === null) {
				return true;
			}
		}
		return !$isReached;
	}

	/** Whether they can hold for anybody now: what looks at a shopper is taken as given. For pages that a cache keeps. */
	public function mayHold(Facts $facts, Offer $offer): bool
	{
		foreach ($this->groups as $group) {
			$ofShop = self::only($group, static fn(Condition $condition): bool => $condition->isOfShop());
			if (self::firstFailure($ofShop, $facts, $offer) === null) {
				return true;
			}
		}
		return $this->groups === [];
	}

	/**
	 * @param list<Condition>           $group
	 * @param callable(Condition): bool $which
	 * @return list<Condition>
	 */
	private static function only(array $group, callable $which): array
	{
		return array_values(array_filter($group, $which));
	}

	/** @param list<Condition> $group */
	private static function firstFailure(array $group, Facts $facts, Offer $offer): ?int
	{
		foreach ($group as $place => $condition) {
			if (!$condition->holds($facts, $offer)) {
				return $place;
			}
		}
		return null;
	}
}
