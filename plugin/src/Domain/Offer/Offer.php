<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Offer\Condition\Conditions;

/** One product at a stated price, with its words and the conditions under which it appears. */
final class Offer
{
	public const MAX_QUANTITY = 99;
	public const DEFAULT_PRIORITY = 10;

	public function __construct(
		public readonly int $id,
		public readonly int $productId,
		public readonly int $quantity,
		public readonly PriceRule $price,
		public readonly Words $words,
		public readonly Trigger $trigger,
		public readonly Placement $placement,
		public readonly Schedule $schedule,
		public readonly bool $enabled = true,
		public readonly int $priority = self::DEFAULT_PRIORITY,
		public readonly Conditions $conditions = new Conditions(),
	) {
	}

	/** An amount that the owner has written is one of the shop's own currency, and no other. */
	public function hasPriceFor(Product $product): bool
	{
		return !$product->isConverted || !$this->price->namesAmount();
	}

	public function isLive(\DateTimeImmutable $now): bool
	{
		return $this->enabled && $this->schedule->isOpen($now);
	}
}
