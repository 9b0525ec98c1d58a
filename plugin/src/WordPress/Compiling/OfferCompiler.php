<?php

declare(strict_types=1);

namespace Encore\WordPress\Compiling;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Categories;
use Encore\Application\Ports\Clock;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\Basket;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\Schedule;
use Encore\Domain\Offer\Trigger;
use Encore\Domain\Offer\TriggerType;
use Encore\WordPress\Database\CompiledEntry;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Posts\OfferTranslations;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\Posts\SavedPosts;

/**
 * Files what can be live in the offer index. Whoever saved it and however: everything is validated again here, so
 * that nothing invalid is ever compiled.
 */
final class OfferCompiler
{
	public function __construct(
		private readonly OfferIndexTable $index,
		private readonly SavedPosts $posts,
		private readonly Catalog $catalog,
		private readonly Categories $categories,
		private readonly Clock $clock,
		private readonly OfferTranslations $translations,
	) {
	}

	/** An offer, and the funnels that it is a step of; of a translation, the offer that it is one of. */
	public function offer(int $id): void
	{
		$this->fileOffer($id);
		$original = $this->translations->original($id);
		if ($original !== $id) {
			$this->offer($original);
			return;
		}
		foreach ($this->posts->published(PostTypes::FUNNEL) as $funnelId) {
			if (in_array($id, $this->readFunnel($funnelId)?->offerIds() ?? [], true)) {
				$this->funnel($funnelId);
			}
		}
	}

	public function funnel(int $id): void
	{
		$this->file($id, $this->funnelEntry($id));
	}

	/** Offers of this product; asked when the product is gone. */
	public function product(int $id): void
	{
		foreach ($this->posts->offersOfProduct($id) as $offerId) {
			$this->offer($offerId);
		}
	}

	/** Everything that a category calls up; asked when the tree of categories changes. */
	public function categories(): void
	{
		foreach ($this->posts->calledByCategories(PostTypes::OFFER) as $id) {
			$this->fileOffer($id);
		}
		foreach ($this->posts->calledByCategories(PostTypes::FUNNEL) as $id) {
			$this->funnel($id);
		}
	}

	/** @return array{offers: int, funnels: int} how many were looked at */
	public function all(): array
	{
		return $this->index->rebuild(function (): array {
			$offers = $this->posts->published(PostTypes::OFFER);
			$funnels = $this->posts->published(PostTypes::FUNNEL);
			array_walk($offers, fn(int $id) => $this->fileOffer($id));
			array_walk($funnels, fn(int $id) => $this->funnel($id));
			return ['offers' => count($offers), 'funnels' => count($funnels)];
		});
	}

	/** What the index should have of it; null where it cannot be live. */
	public function entry(int $id, string $type): ?CompiledEntry
	{
		return $type === PostTypes::FUNNEL ? $this->funnelEntry($id) : $this->offerEntry($id);
	}

	private function fileOffer(int $id): void
	{
		$this->file($id, $this->offerEntry($id));
	}

	private function file(int $id, ?CompiledEntry $entry): void
	{
		$entry === null ? $this->index->remove($id) : $this->index->file($entry);
	}

	private function offerEntry(int $id): ?CompiledEntry
	{
		$offer = $this->readOffer($id);
		return $offer === null || !$offer->placement->isBeforePayment() ? null : new CompiledEntry(
			$id,
			$offer->placement,
			$this->keys($offer->trigger),
			$offer->priority,
			$offer->schedule->startsAt,
			$offer->schedule->endsAt,
			$this->written($offer),
		);
	}

	private function funnelEntry(int $id): ?CompiledEntry
	{
		$funnel = $this->readFunnel($id);
		$offers = $funnel !== null && $funnel->enabled ? $this->offersOf($funnel) : [];
		if ($funnel === null || (new CompiledFunnel($funnel, $offers))->firstOffer() === null) {
			return null;
		}
		return new CompiledEntry($id, Placement::PostPurchase, $this->keys($funnel->trigger), $funnel->priority, null, null, [
			'funnel' => FunnelSettings::toArray($funnel),
			'offers' => array_map($this->written(...), $offers),
		]);
	}

	/** @return array<string, mixed> its settings, and its words in other languages: reading it asks for nothing more */
	private function written(Offer $offer): array
	{
		$words = $this->translations->words($offer->id);
		return OfferSettings::toArray($offer) + ($words === [] ? [] : ['translations' => $words]);
	}

	/** @return array<int, Offer> by id */
	private function offersOf(Funnel $funnel): array
	{
		$offers = [];
		foreach ($funnel->offerIds() as $id) {
			$offer = $this->readOffer($id);
			if ($offer !== null && $offer->placement === Placement::PostPurchase) {
				$offers[$id] = $offer;
			}
		}
		return $offers;
	}

	/** The offer if it can be live, now or later. */
	private function readOffer(int $id): ?Offer
	{
		$settings = $this->translations->original($id) === $id ? $this->posts->publishedSettings($id, PostTypes::OFFER) : null;
		try {
			$offer = $settings === null ? null : OfferSettings::toOffer($id, $settings);
		} catch (InvalidSettings) {
			return null;
		}
		if ($offer === null || !$offer->enabled || $this->isOver($offer->schedule)) {
			return null;
		}
		$ids = $offer->productIds();
		return count($this->catalog->products($ids)) === count($ids) ? $offer : null;
	}

	private function readFunnel(int $id): ?Funnel
	{
		$settings = $this->posts->publishedSettings($id, PostTypes::FUNNEL);
		try {
			return $settings === null ? null : FunnelSettings::toFunnel($id, $settings);
		} catch (InvalidSettings) {
			return null;
		}
	}

	private function isOver(Schedule $schedule): bool
	{
		return $schedule->endsAt !== null && $schedule->endsAt <= $this->clock->now();
	}

	/** @return list<string> with the categories below the listed ones, so that a basket need not know the tree */
	private function keys(Trigger $trigger): array
	{
		return $trigger->type === TriggerType::Categories
			? array_map(Basket::categoryKey(...), $this->categories->withDescendants($trigger->ids))
			: $trigger->keys();
	}
}
