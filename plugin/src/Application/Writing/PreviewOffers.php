<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\SavedOffers;
use Encore\Application\Ports\ShopPrices;
use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;
use Encore\Domain\Refusal;

/** Offers for who places their blocks: read only, without triggers, conditions or costs. */
final class PreviewOffers
{
	private const LIMIT = 100;

	/** @var array<int, Product> */
	private array $products = [];

	public function __construct(
		private readonly SavedOffers $offers,
		private readonly OfferIndex $index,
		private readonly Catalog $catalog,
		private readonly ShopPrices $prices,
		private readonly Clock $clock,
		private readonly ShopSettings $settings,
	) {
	}

	/** @return list<OfferPreview> published ones, by title */
	public function all(?Placement $placement, string $search): array
	{
		$saved = $this->offers->published($placement, $search, self::LIMIT);
		if ($placement !== null && $search === '' && count($saved) === self::LIMIT) {
			$saved = $this->withFirst($placement, $saved);
		}
		$offers = [];
		foreach ($saved as $one) {
			$offer = $one->offer();
			if ($offer !== null && ($placement === null || $offer->placement === $placement)) {
				$offers[$one->id] = $offer;
			}
		}
		$this->read($offers);
		$previews = [];
		foreach ($saved as $one) {
			if (isset($offers[$one->id])) {
				$previews[] = $this->previewOf($one);
			}
		}
		return $previews;
	}

	/**
	 * Of more than a list holds, those that shoppers see first are in it too.
	 *
	 * @param list<SavedOffer> $saved
	 * @return list<SavedOffer> by title
	 */
	private function withFirst(Placement $placement, array $saved): array
	{
		$first = array_diff($this->index->first($placement, OfferIndex::AT_ONCE), array_map(static fn(SavedOffer $one): int => $one->id, $saved));
		$all = [...$saved, ...array_values(array_filter(array_map($this->offers->find(...), $first)))];
		usort($all, static fn(SavedOffer $a, SavedOffer $b): int => strnatcasecmp($a->title, $b->title));
		return $all;
	}

	/**
	 * Whose turn it is where a block shows the best match: 1 comes first. Nobody's whom no shopper sees, and of the checkout as
	 * many as its owner has set.
	 *
	 * @param list<OfferPreview> $offers of the place
	 * @return array<int, int> by id
	 */
	public function ranks(Placement $placement, array $offers): array
	{
		$seen = array_filter($offers, static fn(OfferPreview $one): bool => $one->problem === '');
		usort($seen, static fn(OfferPreview $a, OfferPreview $b): int => [$a->priority, $a->id] <=> [$b->priority, $b->id]);
		$most = $placement === Placement::Checkout ? CheckoutBumps::mostOf($this->settings) : null;
		$ids = array_map(static fn(OfferPreview $one): int => $one->id, array_slice($seen, 0, $most));
		return array_map(static fn(int $place): int => $place + 1, array_flip($ids));
	}

	/**
	 * For a list of them: without what their prices hold, which costs more than all the rest.
	 *
	 * @param list<int> $ids
	 * @return array<int, OfferPreview> by id
	 */
	public function some(array $ids): array
	{
		$saved = array_filter(array_map($this->offers->find(...), $ids));
		$this->read(array_filter(array_map(static fn(SavedOffer $one): ?Offer => $one->offer(), $saved)));
		$previews = [];
		foreach ($saved as $one) {
			$previews[$one->id] = $this->previewOf($one, false);
		}
		return $previews;
	}

	/** @throws Refusal not_found */
	public function one(int $id): OfferPreview
	{
		return $this->previewOf($this->offers->find($id) ?? throw Refusal::because('not_found'));
	}

	private function previewOf(SavedOffer $saved, bool $isWhole = true): OfferPreview
	{
		$offer = $saved->offer();
		if ($offer === null) {
			return new OfferPreview($saved->id, $saved->title, 'unfinished', $saved->title);
		}
		return $this->preview($saved, $offer, PricedOffer::of($offer, $this->read([$offer])), $isWhole);
	}

	/**
	 * Products of a list are read together and kept for its length.
	 *
	 * @param array<array-key, Offer> $offers
	 * @return array<int, Product> by id
	 */
	private function read(array $offers): array
	{
		$ids = array_values(array_unique(array_merge(...array_map(static fn(Offer $offer): array => $offer->productIds(), array_values($offers)))));
		$missing = array_values(array_diff($ids, array_keys($this->products)));
		return $this->products += $missing === [] ? [] : $this->catalog->products($missing);
	}

	private function preview(SavedOffer $saved, Offer $offer, ?PricedOffer $priced, bool $isWhole): OfferPreview
	{
		if ($priced === null) {
			$words = $offer->words;
			return new OfferPreview($saved->id, $saved->title, 'product_gone', $words->headline, $words->text, $words->imageId, $offer->quantity);
		}
		$chosen = PreviewedChoice::of($priced, $this->catalog);
		$price = $this->prices->total($chosen->priced);
		return new OfferPreview(
			$saved->id,
			$saved->title,
			$this->problem($saved, $chosen->priced),
			// Where each is picked, its name stands beside it.
			$offer->isPicked() ? $offer->words->headline : $priced->headline(),
			$offer->words->text,
			$chosen->priced->imageId(),
			$chosen->priced->pieces(),
			$this->prices->format($price),
			$this->regularText($chosen->priced),
			$isWhole ? $this->prices->example($chosen->priced) : '',
			$this->prices->names($priced),
			implode(', ', $chosen->variations->attributes),
			array_map(static fn(Variation $one): string => $one->name(), $chosen->variations->all),
			$offer->mayChooseQuantity() ? $offer->most : 1,
			$chosen->pieces($this->prices),
			$chosen->isFrom,
			count($priced->parts) > 1 ? $priced->parts : [],
			$this->prices->contents($chosen->priced),
			$chosen->inCart,
			Replaced::name($offer, $this->catalog),
			$offer->priority,
			$offer->isPicked() ? array_map($this->picked(...), $offer->alone(), $priced->parts) : [],
			$price,
		);
	}

	private function picked(Offer $alone, PricedPart $part): PickedPreview
	{
		$chosen = PreviewedChoice::of(new PricedOffer($alone, $part->product), $this->catalog);
		$price = $this->prices->total($chosen->priced);
		return new PickedPreview(
			$part->product->id,
			$part->product->name,
			$part->product->imageId,
			$chosen->priced->pieces(),
			$price,
			$this->prices->format($price),
			$this->regularText($chosen->priced),
			$chosen->isFrom,
			$chosen->inCart,
		);
	}

	/** Empty unless it is more than the price (rule L8). */
	private function regularText(PricedOffer $priced): string
	{
		return $priced->isReduced() ? $this->prices->format($this->prices->regularTotal($priced)) : '';
	}

	private function problem(SavedOffer $saved, PricedOffer $priced): string
	{
		$notLive = $priced->offer->whyNotLive($this->clock->now());
		return match (true) {
			!$saved->isPublished => 'not_published',
			$notLive !== '' => $notLive,
			array_filter($priced->parts, static fn(PricedPart $part): bool => !$part->product->canBeSold($part->quantity, 0)) !== [] => 'sold_out',
			default => '',
		};
	}
}
