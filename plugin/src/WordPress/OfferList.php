<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Writing\OfferPreview;
use Encore\Application\Writing\PreviewOffers;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;

/** The list of offers in wp-admin: what is sold, for how much, where, and whether anybody sees it. */
final class OfferList implements HookProvider
{
	/** @var array<int, OfferPreview>|null of the page that is shown */
	private ?array $previews = null;

	/** @var array<int, list<string>>|null names of the funnels that show an offer, by the offer */
	private ?array $funnels = null;

	public function __construct(
		private readonly PreviewOffers $offers,
		private readonly SavedPosts $posts,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('manage_' . PostTypes::OFFER . '_posts_columns', $this->columns(...)),
			Hook::action('manage_' . PostTypes::OFFER . '_posts_custom_column', $this->cell(...), 10, 2),
		];
	}

	/**
	 * @param array<string, string> $columns
	 * @return array<string, string>
	 */
	private function columns(array $columns): array
	{
		$date = array_intersect_key($columns, ['date' => '']);
		return array_diff_key($columns, $date) + [
			'encore_product' => __('Product', 'encore'),
			'encore_price' => __('Price', 'encore'),
			'encore_place' => __('Place', 'encore'),
			'encore_trigger' => __('Called up by', 'encore'),
			'encore_state' => __('State', 'encore'),
		] + $date;
	}

	private function cell(string $column, int $id): void
	{
		$preview = $this->preview($id);
		$text = match ($column) {
			'encore_product' => $preview->productName ?? '',
			'encore_place' => self::place($id),
			'encore_trigger' => $this->calledBy($id),
			'encore_state' => $preview === null ? '' : $this->state($id, $preview->problem),
			default => '',
		};
		if ($column === 'encore_price' && $preview !== null) {
			$isStruck = $preview->regularPriceText !== '' && !$preview->isFrom;
			$regular = !$isStruck ? '' : ' <del>' . esc_html($preview->regularPriceText) . '</del>';
			/* translators: %s: the least that it costs. */
			echo esc_html($preview->isFrom ? sprintf(__('from %s', 'encore'), $preview->priceText) : $preview->priceText) . wp_kses($regular, ['del' => []]);
			return;
		}
		echo esc_html($text === '' ? '—' : $text);
	}

	private function preview(int $id): ?OfferPreview
	{
		$this->previews ??= $this->offers->some($this->shownIds());
		return $this->previews[$id] ?? $this->offers->some([$id])[$id] ?? null;
	}

	/** @return list<int> */
	private function shownIds(): array
	{
		/** @var \WP_Query|null $wp_query */
		global $wp_query;
		$posts = $wp_query->posts ?? [];
		return array_values(array_map(
			static fn(\WP_Post $post): int => $post->ID,
			array_filter($posts, static fn(mixed $post): bool => $post instanceof \WP_Post),
		));
	}

	/** The trigger of a bump; after payment nothing but a funnel shows an offer. */
	private function calledBy(int $id): string
	{
		$settings = self::settings($id);
		if (($settings['placement'] ?? '') === Placement::PostPurchase->value) {
			return implode(', ', $this->funnelsOf($id));
		}
		try {
			return TriggerWords::of(OfferSettings::toOffer($id, $settings)->trigger);
		} catch (InvalidSettings) {
			return '';
		}
	}

	/** @return list<string> names of the funnels that can show it */
	private function funnelsOf(int $offer): array
	{
		$this->funnels ??= $this->funnels();
		return $this->funnels[$offer] ?? [];
	}

	/** @return array<int, list<string>> */
	private function funnels(): array
	{
		$names = [];
		foreach ($this->posts->published(PostTypes::FUNNEL) as $id) {
			foreach (self::offersShownBy($id, $this->posts->publishedSettings($id, PostTypes::FUNNEL) ?? []) as $offer) {
				$names[$offer][] = wp_specialchars_decode(get_the_title($id), ENT_QUOTES);
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

	private static function place(int $id): string
	{
		$placement = self::settings($id)['placement'] ?? null;
		return match (is_string($placement) ? Placement::tryFrom($placement) : null) {
			Placement::Product => __('Product page', 'encore'),
			Placement::AddedToCart => __('After adding to the cart', 'encore'),
			Placement::Cart => __('Cart', 'encore'),
			Placement::Checkout => __('Checkout', 'encore'),
			Placement::PostPurchase => __('After payment', 'encore'),
			null => '',
		};
	}

	/** @return array<string, mixed> */
	private static function settings(int $id): array
	{
		$settings = get_post_meta($id, PostTypes::OFFER, true);
		/** @var array<string, mixed> */
		return is_array($settings) ? $settings : [];
	}

	private function isCalled(int $id): bool
	{
		return (self::settings($id)['placement'] ?? '') !== Placement::PostPurchase->value || $this->funnelsOf($id) !== [];
	}

	private function state(int $id, string $problem): string
	{
		return match ($problem) {
			'' => $this->isCalled($id) ? __('Live', 'encore') : __('In no funnel yet', 'encore'),
			'unfinished' => __('Not finished', 'encore'),
			'not_published' => __('Not published', 'encore'),
			'switched_off' => __('Switched off', 'encore'),
			'not_yet' => __('Begins later', 'encore'),
			'over' => __('Ended', 'encore'),
			'product_gone' => __('Product is gone', 'encore'),
			default => __('Cannot be bought now', 'encore'),
		};
	}
}
