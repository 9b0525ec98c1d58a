<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\SavedOffers;
use Encore\Application\Ports\ShopPrices;
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
		private readonly Catalog $catalog,
		private readonly ShopPrices $prices,
		private readonly Clock $clock,
	) {
	}

	/** @return list<OfferPreview> published ones, by title */
	public function all(?Placement $placement, string $search): array
	{
		$saved = $this->offers->published($search, self::LIMIT);
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
	 * @param list<int> $ids
	 * @return array<int, OfferPreview> by id
	 */
	public function some(array $ids): array
	{
		$saved = array_filter(array_map($this->offers->find(...), $ids));
		$this->read(array_filter(array_map(static fn(SavedOffer $one): ?Offer => $one->offer(), $saved)));
		$previews = [];
		foreach ($saved as $one) {
			$previews[$one->id] = $this->previewOf($one);
		}
		return $previews;
	}

	/** @throws Refusal not_found */
	public function one(int $id): OfferPreview
	{
		return $this->previewOf($this->offers->find($id) ?? throw Refusal::because('not_found'));
	}

	private function previewOf(SavedOffer $saved): OfferPreview
	{
		$offer = $saved->offer();
		if ($offer === null) {
			return new OfferPreview($saved->id, $saved->title, 'unfinished', false, $saved->title);
		}
		return $this->preview($saved, $offer, PricedOffer::of($offer, $this->read([$offer])));
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

	private function preview(SavedOffer $saved, Offer $offer, ?PricedOffer $priced): OfferPreview
	{
		if ($priced === null) {
			$words = $offer->words;
			return new OfferPreview($saved->id, $saved->title, 'product_gone', $offer->enabled, $words->headline, $words->text, $words->imageId, $offer->quantity);
		}
		$chosen = PreviewedChoice::of($priced, $this->catalog);
		$price = $this->prices->total($chosen->priced);
		return new OfferPreview(
			$saved->id,
			$saved->title,
			$this->problem($saved, $chosen->priced),
			$offer->enabled,
			$priced->headline(),
			$offer->words->text,
			$chosen->priced->imageId(),
			$chosen->priced->pieces(),
			$price,
			$this->prices->format($price),
			$chosen->priced->isReduced() ? $this->prices->format($this->prices->regularTotal($chosen->priced)) : '',
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
		);
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
