<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** A value lies between two others, both included; an empty one is open. */
abstract class RangeCondition extends Condition
{
	public function __construct(public readonly string $from = '', public readonly string $to = '', bool $not = false)
	{
		parent::__construct($not);
	}

	/** Whether a saved bound can be compared with. */
	abstract public static function isBound(string $bound): bool;

	/** Whether anything can lie between them. */
	public static function isRange(string $from, string $to): bool
	{
		return static::compare($from, $to) <= 0;
	}

	/** Below zero where the one comes before the other. */
	abstract protected static function compare(string $one, string $other): int;

	/** @return string|null null is more than any bound */
	abstract protected function value(Facts $facts, Offer $offer): ?string;

	protected function is(Facts $facts, Offer $offer): bool
	{
		$value = $this->value($facts, $offer);
		if ($value === null) {
			return $this->to === '';
		}
		return ($this->from === '' || static::compare($this->from, $value) <= 0)
			&& ($this->to === '' || static::compare($value, $this->to) <= 0);
	}
}
