<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** One of the listed values is there. */
abstract class ListCondition extends Condition
{
	/** @param non-empty-list<string> $values */
	public function __construct(public readonly array $values, bool $not = false)
	{
		parent::__construct($not);
	}

	protected function is(Facts $facts, Offer $offer): bool
	{
		return array_intersect($this->values, array_map(strval(...), $this->found($facts))) !== [];
	}

	/** @return list<int|string> */
	abstract protected function found(Facts $facts): array;
}
