<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Domain\Money;
use Encore\Domain\Offer\CartChoice;

/** What a shopper would pay, as the shop shows prices. */
final class PricePreview
{
	/**
	 * @param int   $quantity pieces; of several products together it is 1
	 * @param Money $regular all pieces at the regular price
	 * @param Money $total   all pieces
	 * @param string $note   sentences about tax and shipping
	 * @param list<PiecesPreview> $pieces quantities with a price of their own
	 * @param bool  $isFrom  another variation costs more
	 * @param bool  $hasRates the shop's rates of shipping come to it
	 * @param string $contents what is in several products at one price
	 * @param string|null $replaces name of what leaves the cart for it; empty where that is any of a category, null where nothing leaves
	 * @param CartChoice|null $choice what shoppers choose of it before payment, with nothing else in their cart
	 */
	public function __construct(
		public readonly int $quantity,
		public readonly Money $regular,
		public readonly Money $total,
		public readonly string $regularText,
		public readonly string $totalText,
		public readonly string $note,
		public readonly array $pieces,
		public readonly bool $isFrom,
		public readonly bool $hasRates,
		public readonly string $contents,
		public readonly ?CartChoice $choice,
		public readonly ?string $replaces = null,
	) {
	}

	/** Rule L8. */
	public function isReduced(): bool
	{
		return $this->total->isLessThan($this->regular);
	}
}
