<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What a shopper may choose of a product; one that leaves an attribute open, or has no price, is not among them. */
final class Variations
{
	/**
	 * @param list<string>    $attributes "Colour", "Size"
	 * @param list<Variation> $all        in the order of the shop
	 */
	public function __construct(
		public readonly array $attributes = [],
		public readonly array $all = [],
	) {
	}

	public function find(int $productId): ?Variation
	{
		foreach ($this->all as $variation) {
			if ($variation->product->id === $productId) {
				return $variation;
			}
		}
		return null;
	}

	/** The ones that this answers true for. @param callable(Variation): bool $isWanted */
	public function only(callable $isWanted): self
	{
		return new self($this->attributes, array_values(array_filter($this->all, $isWanted)));
	}

	/** What nobody has to choose: the only one, or the one that its product begins with. */
	public function preselected(): ?Variation
	{
		if (count($this->all) === 1) {
			return $this->all[0];
		}
		foreach ($this->all as $variation) {
			if ($variation->isDefault) {
				return $variation;
			}
		}
		return null;
	}

	public function cheapest(PriceRule $rule, int $quantity): ?Variation
	{
		$price = static fn(Variation $one): int => Price::ofOnePiece($one->product, $rule, $quantity)->amount;
		$all = $this->all;
		usort($all, static fn(Variation $a, Variation $b): int => $price($a) <=> $price($b));
		return $all[0] ?? null;
	}

	public function costTheSame(PriceRule $rule, int $quantity): bool
	{
		$prices = array_map(static fn(Variation $one): string => $one->cost($rule, $quantity), $this->all);
		return count(array_unique($prices)) <= 1;
	}
}
