<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

use Encore\Domain\Money;

/** What an order holds. */
final class Bought
{
	/** @param list<array{name: string, quantity: int, total: Money}> $lines tax included; what sending them costs is a line too */
	public function __construct(
		public readonly array $lines,
		public readonly Money $total,
	) {
	}
}
