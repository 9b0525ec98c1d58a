<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Application\Ports\ShopSettings;
use Encore\Application\Ports\TriggerMeasures;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Joins;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Trigger;
use Encore\Domain\Offer\TriggerType;

/** What the shop knows of an offer that is being written: facts for the coach, who judges them in the browser. Writes nothing. */
final class ReadCoachFacts
{
	/** @param \Closure(): list<array{name: string, way: string}> $methods what pays for offers after payment */
	public function __construct(
		private readonly OfferCost $cost,
		private readonly TriggerMeasures $measures,
		private readonly FunnelPlaces $funnels,
		private readonly OtherBumps $others,
		private readonly ShopSettings $settings,
		private readonly \Closure $methods,
	) {
	}

	/**
	 * @param int                  $id       of the offer, published or not
	 * @param array<string, mixed> $settings as they stand in its form
	 * @throws InvalidSettings
	 */
	public function of(int $id, array $settings): CoachFacts
	{
		$offer = OfferCost::offer($id, self::finished($settings));
		$chosen = $this->priced($offer);
		$isBefore = $offer->placement->isBeforePayment();
		$funnels = $isBefore ? [] : $this->funnels->of($offer);
		$triggers = $isBefore ? self::ownTrigger($settings) : array_map(static fn(FunnelPlace $one): Trigger => $one->trigger, $funnels);
		return new CoachFacts(
			$offer->productId,
			$chosen->product->name,
			$this->cost->total($chosen),
			$this->cost->regularTotal($chosen),
			$this->cost->total($this->priced(OfferCost::asInShop(self::finished($settings)))),
			$chosen->total(),
			$chosen->pieces(),
			$chosen->imageId() > 0,
			self::unsold($chosen),
			$isBefore && $triggers !== [] ? $this->measures->callers($offer) : [],
			array_filter($triggers, static fn(Trigger $one): bool => $one->type === TriggerType::Products && in_array($offer->productId, $one->ids, true)) !== [],
			$this->hasInCommon($offer, $triggers),
			$funnels,
			$isBefore && $triggers !== [] ? $this->others->beside($offer) : [],
			$this->others->most(),
			$this->settings->mostOffers(),
			$isBefore ? [] : ($this->methods)(),
		);
	}

	/**
	 * While its products or categories are not chosen yet, nothing is known of what calls it up.
	 *
	 * @param array<string, mixed> $settings
	 * @return list<Trigger>
	 */
	private static function ownTrigger(array $settings): array
	{
		return self::finished($settings) === $settings ? [OfferCost::offer(0, $settings)->trigger] : [];
	}

	/**
	 * What it costs is known all the same.
	 *
	 * @param array<string, mixed> $settings
	 * @return array<string, mixed>
	 */
	private static function finished(array $settings): array
	{
		$trigger = is_array($settings['trigger'] ?? null) ? $settings['trigger'] : [];
		return ($trigger['ids'] ?? null) === [] && ($trigger['type'] ?? null) !== TriggerType::Any->value
			? ['trigger' => ['type' => TriggerType::Any->value, 'ids' => []], 'joins' => Joins::Add->value] + $settings
			: $settings;
	}

	/**
	 * With one of them is enough.
	 *
	 * @param list<Trigger> $triggers
	 */
	private function hasInCommon(Offer $offer, array $triggers): ?bool
	{
		$all = array_map(fn(Trigger $one): ?bool => $this->measures->hasInCommon($offer->calledUpBy($one)), $triggers);
		return $all === [] || in_array(null, $all, true) ? null : in_array(true, $all, true);
	}

	/** @throws InvalidSettings */
	private function priced(Offer $offer): PricedOffer
	{
		return $this->cost->chosen($offer) ?? throw new InvalidSettings(['product_id' => 'product_gone']);
	}

	/** What is in stock in a shop whose shopper has nothing yet. */
	private static function unsold(PricedOffer $chosen): string
	{
		// Of a product with variations one would stand for it if any could be sold.
		return $chosen->product->hasVariations ? 'out_of_stock' : $chosen->whyNot(new Basket([], []));
	}
}
