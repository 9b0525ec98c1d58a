<?php

declare(strict_types=1);

namespace Encore\Application\Proposal;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Companions;
use Encore\Domain\Money;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Product;

/**
 * Proposes a bump, an upsell and a downsell for a product, from what the shop has. Each costs less than the shop asks now, so
 * that it is a reason to buy it here; its price lies in the band in which such offers sell.
 */
final class ProposeFunnel
{
	/** Per cent off that are tried, the smallest that will do is taken. */
	private const OFF = [10, 15, 20, 25, 30];
	private const OFF_SECOND = 25;
	private const OTHERS = 5;

	public function __construct(
		private readonly Catalog $catalog,
		private readonly Companions $companions,
	) {
	}

	/** @throws InvalidSettings product_gone, product_without_price */
	public function for(int $productId, Wish $bump, Wish $upsell, Wish $downsell): FunnelProposal
	{
		$trigger = $this->trigger($productId);
		$price = $trigger->currentPrice();
		$found = $this->found($productId, $price, [$bump, $upsell, $downsell]);
		$bumps = $this->propose($bump, $found, [PriceBand::Bump], $price, [$productId]);
		$order = $price->plus($bumps->price());
		$taken = [$productId, ...$bumps->productIds()];
		$second = $trigger->needsShipping && $trigger->canBeSold(1, 1) ? [[$trigger, new Companion($productId, Relation::SameProduct)]] : [];
		$upsells = $this->propose($upsell, [...$found, ...$second], [PriceBand::Premium, PriceBand::Impulse], $order, $taken);
		$taken = [...$taken, ...$upsells->productIds()];
		$downsells = $this->propose($downsell, $upsells->offer === null ? [] : $found, [PriceBand::Downsell], $upsells->price(), $taken);
		return new FunnelProposal($trigger, $bumps, $upsells, $downsells);
	}

	/** A product with variations stands for its cheapest one. */
	private function trigger(int $id): Product
	{
		$product = $this->catalog->products([$id])[$id] ?? throw new InvalidSettings(['product_id' => 'product_gone']);
		if ($product->hasVariations) {
			$cheapest = null;
			foreach ($this->catalog->variations($id)->all as $one) {
				$cheapest = $cheapest === null || $one->product->currentPrice()->isLessThan($cheapest->currentPrice()) ? $one->product : $cheapest;
			}
			$product = $cheapest?->standingFor($id) ?? $product;
		}
		return $product->currentPrice()->amount > 0 ? $product : throw new InvalidSettings(['product_id' => 'product_without_price']);
	}

	/**
	 * @param list<Wish> $wishes
	 * @return list<array{Product, Companion}> the closest first
	 */
	private function found(int $productId, Money $price, array $wishes): array
	{
		$dearest = PriceBand::Premium->of($price)[1];
		$bands = [PriceBand::Bump->of($price), PriceBand::Impulse->of($price), PriceBand::Premium->of($price), PriceBand::Downsell->of($dearest)];
		$wished = array_map(static fn(Wish $wish): Companion => new Companion((int) $wish->productId, Relation::Chosen), $wishes);
		$all = [...$this->companions->of($productId, $bands), ...array_filter($wished, static fn(Companion $one): bool => $one->productId > 0)];
		$byId = [];
		foreach ($all as $one) {
			$byId[$one->productId] ??= $one;
		}
		$products = $this->catalog->products(array_keys($byId));
		$found = [];
		foreach ($byId as $id => $one) {
			$product = $products[$id] ?? null;
			if ($product !== null && $product->canBeSold(1, 0) && $product->currentPrice()->amount > 0) {
				$found[] = [$product, $one];
			}
		}
		return $found;
	}

	/**
	 * @param list<array{Product, Companion}> $found
	 * @param non-empty-list<PriceBand>       $bands the better first
	 * @param list<int>                       $taken products that come before it
	 */
	private function propose(Wish $wish, array $found, array $bands, Money $whole, array $taken): Proposed
	{
		$near = array_values(array_filter($found, static fn(array $one): bool => $one[1]->relation !== Relation::Price));
		$far = array_values(array_filter($found, static fn(array $one): bool => $one[1]->relation === Relation::Price));
		$all = $this->fitting($near, $bands, $whole, $taken) + $this->second($found, $whole) + $this->fitting($far, $bands, $whole, $taken);
		$offer = $wish->productId === 0 ? null : $this->wished($wish, $all, $found, $whole);
		unset($all[$offer?->product->id]);
		return new Proposed($offer, array_slice(array_values($all), 0, self::OTHERS), $whole);
	}

	/**
	 * @param array<int, ProposedOffer>       $all   by product
	 * @param list<array{Product, Companion}> $found
	 */
	private function wished(Wish $wish, array $all, array $found, Money $whole): ?ProposedOffer
	{
		$id = $wish->productId ?? array_key_first($all);
		$offer = $all[$id] ?? null;
		foreach ($offer === null ? $found : [] as [$product, $companion]) {
			$offer ??= $product->id === $id ? new ProposedOffer($product, $companion, self::OFF[0], $whole) : null;
		}
		return $offer === null || $wish->percentOff === null ? $offer : new ProposedOffer($offer->product, $offer->companion, $wish->percentOff, $whole);
	}

	/**
	 * @param list<array{Product, Companion}> $found
	 * @param non-empty-list<PriceBand>       $bands the better first
	 * @param list<int>                       $taken
	 * @return array<int, ProposedOffer> by product, those of the better band first
	 */
	private function fitting(array $found, array $bands, Money $whole, array $taken): array
	{
		$all = [];
		foreach ($bands as $band) {
			foreach ($found as [$product, $companion]) {
				$offer = in_array($product->id, $taken, true) ? null : self::within($band, $product, $companion, $whole);
				if ($offer !== null) {
					$all[$product->id] ??= $offer;
				}
			}
		}
		return $all;
	}

	/**
	 * Once more the same.
	 *
	 * @param list<array{Product, Companion}> $found
	 * @return array<int, ProposedOffer> by product
	 */
	private function second(array $found, Money $whole): array
	{
		$second = [];
		foreach ($found as [$product, $companion]) {
			if ($companion->relation === Relation::SameProduct) {
				$second[$product->id] = new ProposedOffer($product, $companion, self::OFF_SECOND, $whole);
			}
		}
		return $second;
	}

	private static function within(PriceBand $band, Product $product, Companion $companion, Money $whole): ?ProposedOffer
	{
		foreach (self::OFF as $off) {
			$offer = new ProposedOffer($product, $companion, $off, $whole);
			if ($band->has($offer->price(), $whole)) {
				return $offer;
			}
		}
		return null;
	}
}
