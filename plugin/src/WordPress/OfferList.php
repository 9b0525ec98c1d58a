<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\OfferPreview;
use Encore\Application\PreviewOffers;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;

/** The list of offers in wp-admin: what is sold, for how much, where, and whether anybody sees it. */
final class OfferList implements HookProvider
{
	/** @var array<int, OfferPreview>|null of the page that is shown */
	private ?array $previews = null;

	/** @var list<int>|null offers of published funnels */
	private ?array $inFunnels = null;

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
			'encore_state' => __('State', 'encore'),
		] + $date;
	}

	private function cell(string $column, int $id): void
	{
		$preview = $this->preview($id);
		$text = match ($column) {
			'encore_product' => $preview->productName ?? '',
			'encore_place' => self::place($id),
			'encore_state' => $preview === null ? '' : $this->state($id, $preview->problem),
			default => '',
		};
		if ($column === 'encore_price' && $preview !== null) {
			$regular = $preview->regularPriceText === '' ? '' : ' <del>' . esc_html($preview->regularPriceText) . '</del>';
			echo esc_html($preview->priceText) . wp_kses($regular, ['del' => []]);
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

	/** After payment nothing but a funnel shows an offer. */
	private function isCalled(int $id): bool
	{
		$settings = get_post_meta($id, PostTypes::OFFER, true);
		if (!is_array($settings) || ($settings['placement'] ?? '') !== Placement::PostPurchase->value) {
			return true;
		}
		$this->inFunnels ??= $this->offersInFunnels();
		return in_array($id, $this->inFunnels, true);
	}

	/** @return list<int> */
	private function offersInFunnels(): array
	{
		$ids = [];
		foreach ($this->posts->published(PostTypes::FUNNEL) as $funnel) {
			$settings = $this->posts->publishedSettings($funnel, PostTypes::FUNNEL) ?? [];
			$steps = ($settings['enabled'] ?? true) === true && is_array($settings['steps'] ?? null) ? $settings['steps'] : [];
			foreach ($steps as $step) {
				$ids[] = is_array($step) && is_int($step['offer_id'] ?? null) ? $step['offer_id'] : 0;
			}
		}
		return $ids;
	}

	private static function place(int $id): string
	{
		$settings = get_post_meta($id, PostTypes::OFFER, true);
		return match (is_array($settings) ? ($settings['placement'] ?? '') : '') {
			Placement::Checkout->value => __('Checkout', 'encore'),
			Placement::PostPurchase->value => __('After payment', 'encore'),
			default => '',
		};
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
