<?php

declare(strict_types=1);

namespace Encore\Plugin;

use Encore\Application\Ports\Companions;
use Encore\Application\Ports\OfferableProducts;
use Encore\Domain\Offer\CartChoice;

/** What a shop tells its owner who writes offers. Only the composition root knows it. */
final class WrittenShop
{
	/**
	 * @param \Closure(int): string $describe a product in its own words, plain; may be empty
	 * @param \Closure(): array<string, array<string, string>> $choices what a condition can ask for: labels by value, by the condition's type
	 * @param \Closure(CartChoice): array<string, mixed> $choice what the fields of a choice before payment are made of
	 * @param \Closure(string): string $insteadOf what a box says of the product that leaves the cart for it
	 */
	public function __construct(
		public readonly OfferableProducts $products,
		public readonly Companions $companions,
		public readonly \Closure $describe,
		public readonly \Closure $choices,
		public readonly \Closure $choice,
		public readonly \Closure $insteadOf,
	) {
	}
}
