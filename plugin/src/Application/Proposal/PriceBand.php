<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

use Encore\Domain\Money;

/**
 * What an offer may cost, as a share of something: a bump is a fifth to two fifths of its main item; an upsell is an impulse, or
 * two to three times the order; a downsell is a third to three fifths of the upsell.
 */
enum PriceBand
{
	case Bump;
	case Impulse;
	case Premium;
	case Downsell;

	/** @return array{int, int} whole per cent, both included */
	public function percent(): array
	{
		return match ($this) {
			self::Bump => [20, 40],
			self::Impulse => [5, 25],
			self::Premium => [200, 300],
			self::Downsell => [30, 60],
		};
	}

	/** @return array{Money, Money} the least and the most */
	public function of(Money $whole): array
	{
		[$least, $most] = $this->percent();
		return [
			$whole->withAmount(intdiv($whole->amount * $least + 99, 100)),
			$whole->withAmount(intdiv($whole->amount * $most, 100)),
		];
	}

	public function has(Money $price, Money $whole): bool
	{
		[$least, $most] = $this->of($whole);
		return $price->amount >= $least->amount && $price->amount <= $most->amount;
	}
}
