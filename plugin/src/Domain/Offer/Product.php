<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/** What an offer needs to know of a product or variation, read fresh from the shop. */
final class Product
{
	/** Variations may share the one of their product. */
	public readonly int $stockId;

	/** The item that the shopper has, for which this is an upgrade. */
	private ?self $upgraded = null;

	/**
	 * @param Money    $regularPrice one piece, in the terms the shop enters prices in
	 * @param int|null $stock        pieces that can be sold; null without a limit
	 * @param bool     $isConverted  its price is in a currency to which the shopper has switched
	 * @param Money|null $salePrice  one piece while it is on sale
	 * @param bool     $hasVariations it cannot be sold itself, one of its variations can
	 * @param string   $taxClass     as the shop names it; what is not taxed has one of its own
	 * @param int|null $stockId      whose stock it is, where that is another product's
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $name,
		public readonly Money $regularPrice,
		public readonly bool $isPurchasable = true,
		public readonly bool $isSoldIndividually = false,
		public readonly ?int $stock = null,
		public readonly bool $needsShipping = false,
		public readonly bool $needsProcessing = false,
		public readonly int $imageId = 0,
		public readonly bool $isDownloadable = false,
		public readonly bool $isConverted = false,
		private readonly ?Money $salePrice = null,
		public readonly bool $hasVariations = false,
		?int $stockId = null,
		public readonly string $taxClass = '',
	) {
		$this->stockId = $stockId ?? $id;
	}

	/** The same under another number: a variation that stands for its product while none is chosen, however many there are of it. */
	public function standingFor(int $id): self
	{
		return new self(
			$id,
			$this->name,
			$this->regularPrice,
			$this->isPurchasable,
			$this->isSoldIndividually,
			null,
			$this->needsShipping,
			$this->needsProcessing,
			$this->imageId,
			$this->isDownloadable,
			$this->isConverted,
			$this->salePrice,
			taxClass: $this->taxClass,
		);
	}

	/** The same as an upgrade of what the shopper has. */
	public function insteadOf(self $item): self
	{
		$upgrade = clone $this;
		$upgrade->upgraded = $item;
		return $upgrade;
	}

	/** Null where it is no upgrade. */
	public function upgraded(): ?self
	{
		return $this->upgraded;
	}

	/** How many pieces of those that are asked for can be sold. */
	public function mostOf(int $asked, int $alreadyInBasket): int
	{
		while ($asked > 0 && !$this->canBeSold($asked, $alreadyInBasket)) {
			--$asked;
		}
		return $asked;
	}

	/** What the shop asks for it now. */
	public function currentPrice(): Money
	{
		return $this->salePrice ?? $this->regularPrice;
	}

	/** Whether so many more can be sold to somebody who already has some in the basket. */
	public function canBeSold(int $quantity, int $alreadyInBasket): bool
	{
		return $this->whyNot($quantity, $alreadyInBasket) === '';
	}

	/** @return string the first reason why not: product_missing, one_only, bought_already, out_of_stock; empty where they can be sold */
	public function whyNot(int $quantity, int $alreadyInBasket): string
	{
		return match (true) {
			!$this->isPurchasable => 'product_missing',
			$this->isSoldIndividually && $quantity > 1 => 'one_only',
			$this->isSoldIndividually && $alreadyInBasket > 0 => 'bought_already',
			$this->stock !== null && $this->stock < $quantity + $alreadyInBasket => 'out_of_stock',
			default => '',
		};
	}

	/** How many more of it can be sold beside so many; null without a limit. */
	public function mostBeside(int $others): ?int
	{
		$most = $this->isSoldIndividually ? 1 : $this->stock;
		return $most === null ? null : max(0, $most - $others);
	}

	/** Whether what an offer added may stay in a basket that holds so many pieces by now. */
	public function mayStay(int $inBasket): bool
	{
		return !$this->isSoldIndividually || $inBasket <= 1;
	}
}
