<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Ports\ListedRows;
use Encore\Application\Writing\OfferPreview;
use Encore\Application\Writing\PreviewOffers;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\WordPress\Database\FunnelsOfOffers;

/**
 * What a list of offers says of each: what is sold, for how much, where, what calls it up, and whether anybody sees it.
 *
 * @phpstan-type OfferRow array{id: int, title: string, status: string, is_on: bool, state: string, state_text: string, writer: string, changed_at: string, edit_url: string, product: string, image_url: string, price: string, regular_price: string, placement: string, placement_text: string, called_by: string, starts_at: string, ends_at: string}
 */
final class OfferRows implements ListedRows
{
	private readonly SavedPosts $posts;

	public function __construct(
		private readonly PreviewOffers $offers,
		private readonly FunnelsOfOffers $funnels,
		private readonly OfferTranslations $translations,
	) {
		$this->posts = new SavedPosts();
	}

	/** @return array<int, OfferRow> */
	public function rows(array $ids): array
	{
		_prime_post_caches($ids, false);
		$offers = array_map(self::settings(...), array_combine($ids, $ids));
		$previews = $this->offers->some($ids);
		$called = array_values(array_filter(array_map(static fn(array $settings): ?Offer => self::offer(0, $settings), $offers)));
		$after = array_filter($ids, static fn(int $id): bool => self::placement($offers[$id]) === Placement::PostPurchase);
		$funnels = $this->funnels->naming(array_values($after));
		$pictures = array_map(static fn(OfferPreview $one): int => $one->imageId, $previews);
		TriggerWords::prime($called, [...$funnels, ...array_values(array_filter($pictures))]);
		$names = $this->namesOf($funnels);
		$rows = [];
		foreach ($ids as $id) {
			$post = get_post($id);
			if ($post instanceof \WP_Post) {
				$rows[$id] = $this->row($post, $offers[$id], $previews[$id] ?? null, $names[$id] ?? []);
			}
		}
		return $rows;
	}

	/**
	 * @param array<string, mixed> $settings
	 * @param list<string>         $funnels names of those that can show it
	 * @return OfferRow
	 */
	private function row(\WP_Post $post, array $settings, ?OfferPreview $preview, array $funnels): array
	{
		$placement = self::placement($settings);
		$offer = self::offer($post->ID, $settings);
		$original = $this->translations->original($post->ID);
		$state = match (true) {
			$post->post_status === 'trash' => 'in_trash',
			$original !== $post->ID => 'translation',
			$preview === null => 'unfinished',
			$preview->problem === '' => $placement === Placement::PostPurchase && $funnels === [] ? 'in_no_funnel' : 'live',
			default => $preview->problem,
		};
		$isStruck = $preview !== null && $preview->regularPriceText !== '' && !$preview->isFrom;
		return ListedPostFacts::of($post, $settings) + [
			'state' => $state,
			/* translators: %s: name of an offer. */
			'state_text' => $state === 'translation' ? sprintf(__('Translation of %s', 'encore'), ListedPostFacts::title($original)) : self::stateText($state),
			'product' => $preview->productName ?? '',
			'image_url' => $preview === null || $preview->imageId === 0 ? '' : (string) wp_get_attachment_image_url($preview->imageId, 'thumbnail'),
			/* translators: %s: the least that it costs. */
			'price' => $preview?->isFrom === true ? sprintf(__('from %s', 'encore'), $preview->priceText) : ($preview->priceText ?? ''),
			'regular_price' => $isStruck ? $preview->regularPriceText : '',
			'placement' => $placement->value ?? '',
			'placement_text' => self::placementText($placement),
			'called_by' => $placement === Placement::PostPurchase ? implode(', ', $funnels) : ($offer === null ? '' : TriggerWords::of($offer->trigger)),
			'starts_at' => $offer?->schedule->startsAt?->format('Y-m-d\TH:i:s\Z') ?? '',
			'ends_at' => $offer?->schedule->endsAt?->format('Y-m-d\TH:i:s\Z') ?? '',
		];
	}

	/**
	 * @param list<int> $funnels
	 * @return array<int, list<string>> by offer, those in which a shopper can come to it
	 */
	private function namesOf(array $funnels): array
	{
		$names = [];
		foreach ($funnels as $funnel) {
			foreach (self::offersShownBy($funnel, $this->posts->publishedSettings($funnel, PostTypes::FUNNEL) ?? []) as $offer) {
				$names[$offer][] = ListedPostFacts::title($funnel);
			}
		}
		return $names;
	}

	/**
	 * @param array<string, mixed> $settings
	 * @return list<int> those of the steps that a shopper can come to, each once
	 */
	private static function offersShownBy(int $funnel, array $settings): array
	{
		try {
			$tree = FunnelSettings::toFunnel($funnel, $settings);
		} catch (InvalidSettings) {
			return [];
		}
		$first = $tree->firstStep();
		$steps = $first === null ? [] : [$first, ...array_values($tree->stepsAfter($first))];
		$steps = $tree->enabled ? array_filter([...$steps, $tree->lastStep()]) : [];
		return array_values(array_unique(array_map(static fn(Step $step): int => $step->offerId, $steps)));
	}

	public static function placementText(?Placement $placement): string
	{
		return match ($placement) {
			Placement::Product => __('Product page', 'encore'),
			Placement::AddedToCart => __('After adding to the cart', 'encore'),
			Placement::Cart => __('Cart', 'encore'),
			Placement::Checkout => __('Checkout', 'encore'),
			Placement::PostPurchase => __('After payment', 'encore'),
			null => '',
		};
	}

	private static function stateText(string $state): string
	{
		return match ($state) {
			'live' => __('Live', 'encore'),
			'in_trash' => __('In the trash', 'encore'),
			'in_no_funnel' => __('In no funnel yet', 'encore'),
			'unfinished' => __('Not finished', 'encore'),
			'not_published' => __('Not published', 'encore'),
			'switched_off' => __('Switched off', 'encore'),
			'not_yet' => __('Begins later', 'encore'),
			'over' => __('Ended', 'encore'),
			'product_gone' => __('Product is gone', 'encore'),
			default => __('Cannot be bought now', 'encore'),
		};
	}

	/** @param array<string, mixed> $settings */
	private static function placement(array $settings): ?Placement
	{
		$placement = $settings['placement'] ?? '';
		return is_string($placement) ? Placement::tryFrom($placement) : null;
	}

	/** @param array<string, mixed> $settings */
	private static function offer(int $id, array $settings): ?Offer
	{
		try {
			return OfferSettings::toOffer($id, $settings);
		} catch (InvalidSettings) {
			return null;
		}
	}

	/** @return array<string, mixed> */
	private static function settings(int $id): array
	{
		$settings = get_post_meta($id, PostTypes::OFFER, true);
		/** @var array<string, mixed> */
		return is_array($settings) ? $settings : [];
	}
}
