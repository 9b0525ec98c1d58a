<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** A payment method that the gateway keeps: a reference, never a number. */
final class SavedToken
{
	public function __construct(
		public readonly string $reference,
		public readonly string $brand,
		public readonly string $lastFour,
	) {
	}
}
