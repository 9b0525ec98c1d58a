<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/**
 * How an offer's price follows from a price of its product. The value is a plain decimal: per cent, or an amount for each
 * piece, in a bundle for the whole of it; so is the least that it costs, whatever is taken off, unless it costs less itself. Who
 * takes more pieces may have another value: each of them then costs that.
 */
final class PriceRule
{
	public const MAX_BREAKS = 5;

	/**
	 * @param list<PriceBreak> $breaks       by the number of pieces, the smallest first
	 * @param bool             $isDifference an upgrade: all is reckoned from the difference to the item that called it up
	 */
	public function __construct(
		public readonly PriceRuleType $type,
		public readonly string $value = '0',
		public readonly PriceBase $base = PriceBase::Regular,
		public readonly PriceEnding $ending = PriceEnding::Exact,
		public readonly string $least = '0',
		public readonly array $breaks = [],
		public readonly bool $isDifference = false,
	) {
	}

	/** The value for who takes so many pieces. */
	public function valueFor(int $quantity): string
	{
		$value = $this->value;
		foreach ($this->breaks as $break) {
			$value = $break->from <= $quantity ? $break->value : $value;
		}
		return $value;
	}

	/** The price of a product that it starts from. */
	public function startsFrom(Product $product): Money
	{
		return $this->base === PriceBase::Current ? $product->currentPrice() : $product->regularPrice;
	}

	/** Whether anything in it is money, which is money in one currency alone. */
	public function namesAmount(): bool
	{
		return $this->type === PriceRuleType::Amount || $this->type === PriceRuleType::Fixed || trim($this->least, '0.') !== '';
	}
}
