<?php

declare(strict_types=1);

namespace Encore\WordPress\Admin;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Posts\FunnelRows;
use Encore\WordPress\Posts\OfferRows;
use Encore\WordPress\Posts\PostTypes;

/**
 * WordPress's own list of offers and of funnels, with columns that say the same as Encore's list: for a WordPress that
 * is too old for that one (see ListScreen).
 */
final class PlainLists implements HookProvider
{
	/** @var array<int, array<string, mixed>>|null rows of the page that is shown */
	private ?array $rows = null;

	public function __construct(
		private readonly OfferRows $offers,
		private readonly FunnelRows $funnels,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::filter('manage_' . PostTypes::OFFER . '_posts_columns', static fn(mixed $columns): array => self::columns($columns, [
				'encore_product' => __('Product', 'encore'),
				'encore_price' => __('Price', 'encore'),
				'encore_placement_text' => __('Place', 'encore'),
				'encore_called_by' => __('Called up by', 'encore'),
				'encore_state_text' => __('State', 'encore'),
			])),
			Hook::filter('manage_' . PostTypes::FUNNEL . '_posts_columns', static fn(mixed $columns): array => self::columns($columns, [
				'encore_called_by' => __('After an order with', 'encore'),
				'encore_steps' => __('Offers', 'encore'),
				'encore_state_text' => __('State', 'encore'),
			])),
			Hook::action('manage_' . PostTypes::OFFER . '_posts_custom_column', $this->cell(...), 10, 2),
			Hook::action('manage_' . PostTypes::FUNNEL . '_posts_custom_column', $this->cell(...), 10, 2),
		];
	}

	/**
	 * @param array<string, string> $own
	 * @return array<array-key, mixed>
	 */
	private static function columns(mixed $columns, array $own): array
	{
		$all = is_array($columns) ? $columns : [];
		$date = array_intersect_key($all, ['date' => '']);
		return array_diff_key($all, $date) + $own + $date;
	}

	private function cell(mixed $column, mixed $id): void
	{
		if (!is_string($column) || !str_starts_with($column, 'encore_') || !is_numeric($id)) {
			return;
		}
		$row = $this->row((int) $id);
		$text = $row[substr($column, strlen('encore_'))] ?? '';
		echo esc_html(is_string($text) && $text !== '' ? $text : '—');
		$regular = $column === 'encore_price' ? ($row['regular_price'] ?? '') : '';
		if (is_string($regular) && $regular !== '') {
			echo ' <del>' . esc_html($regular) . '</del>';
		}
	}

	/** @return array<string, mixed> */
	private function row(int $id): array
	{
		$rows = get_post_type($id) === PostTypes::OFFER ? $this->offers : $this->funnels;
		$this->rows ??= $rows->rows(self::shownIds((string) get_post_type($id)));
		return $this->rows[$id] ?? $rows->rows([$id])[$id] ?? [];
	}

	/** @return list<int> */
	private static function shownIds(string $type): array
	{
		/** @var \WP_Query|null $wp_query */
		global $wp_query;
		$posts = array_filter($wp_query->posts ?? [], static fn(mixed $post): bool => $post instanceof \WP_Post && $post->post_type === $type);
		return array_values(array_map(static fn(\WP_Post $post): int => $post->ID, $posts));
	}
}
