<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Domain\Money;

/** One of what calls an offer up. */
final class Caller
{
	/** @param string $name of a product; empty of the order in the middle of the shop's */
	public function __construct(
		public readonly string $name,
		public readonly Money $price,
	) {
	}

	/** @return array{name: string, price: array{amount: string, currency: string, minor_unit: int}} */
	public function toArray(): array
	{
		return ['name' => $this->name, 'price' => $this->price->toArray()];
	}
}
