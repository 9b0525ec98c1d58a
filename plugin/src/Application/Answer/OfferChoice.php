<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

/** What a shopper may choose of an open offer, and has chosen. */
final class OfferChoice
{
	/**
	 * @param list<string>       $attributes "Colour", "Size": what its variations differ in; none where it has no variations
	 * @param list<ChoiceOption> $options    its variations
	 * @param int                $chosen     the product of one of them; 0 while none is, or where there are none
	 * @param int                $most       pieces that can be taken; 1 where the quantity is not to be chosen
	 * @param list<PieceOption>  $pieces     quantities from which on a piece has another price
	 * @param bool               $isFrom     what is chosen next may cost more
	 */
	public function __construct(
		public readonly array $attributes,
		public readonly array $options,
		public readonly int $chosen,
		public readonly int $quantity,
		public readonly int $most,
		public readonly array $pieces,
		public readonly bool $isFrom,
	) {
	}

	/** A variation is still to be chosen. */
	public function isOpen(): bool
	{
		return $this->options !== [] && $this->chosen === 0;
	}

	public function option(): ?ChoiceOption
	{
		foreach ($this->options as $option) {
			if ($option->productId === $this->chosen) {
				return $option;
			}
		}
		return null;
	}
}
