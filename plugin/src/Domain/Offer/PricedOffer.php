<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/** An offer with its products as they are now, and what its parts cost. */
final class PricedOffer
{
	/** One piece of the main part. */
	public readonly Money $price;

	/** @var non-empty-list<PricedPart> the main part first */
	public readonly array $parts;

	/** @param Product $product of the main part */
	public function __construct(
		public readonly Offer $offer,
		public readonly Product $product,
		Product ...$others,
	) {
		$parts = array_map(static fn(Product $one, Part $part): array => [$one, $part->quantity], [$product, ...array_values($others)], $offer->parts());
		$totals = Price::ofParts($parts, $offer->price);
		$this->parts = array_map(static fn(array $part, Money $total): PricedPart => new PricedPart($part[0], $part[1], $total), $parts, $totals);
		$this->price = $this->parts[0]->piece();
	}

	/** @param array<int, Product> $products by id; null where one of its parts is not among them */
	public static function of(Offer $offer, array $products): ?self
	{
		$own = [];
		foreach ($offer->parts() as $part) {
			if (!isset($products[$part->productId])) {
				return null;
			}
			$own[] = $products[$part->productId];
		}
		return new self($offer, ...$own);
	}

	public function total(): Money
	{
		return self::sum(array_map(static fn(PricedPart $part): Money => $part->total, $this->parts));
	}

	public function regularTotal(): Money
	{
		return self::sum(array_map(static fn(PricedPart $part): Money => $part->regularTotal(), $this->parts));
	}

	/** Whether the regular price may stand struck through beside the price (rule L8). */
	public function isReduced(): bool
	{
		return $this->total()->isLessThan($this->regularTotal());
	}

	public function headline(): string
	{
		return $this->offer->words->headline !== ''
			? $this->offer->words->headline
			: implode(' + ', array_map(static fn(PricedPart $part): string => $part->product->name, $this->parts));
	}

	public function imageId(): int
	{
		return $this->offer->words->imageId !== 0 ? $this->offer->words->imageId : $this->product->imageId;
	}

	/** @param non-empty-list<Money> $amounts */
	private static function sum(array $amounts): Money
	{
		return array_reduce($amounts, static fn(Money $sum, Money $one): Money => $sum->plus($one), $amounts[0]->withAmount(0));
	}
}
