<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

/** The posts behind offers and funnels, as they are saved: what the compiler and the list of offers start from. */
final class SavedPosts
{
	/** @return list<int> */
	public function published(string $type): array
	{
		return $this->ids(['post_type' => $type]);
	}

	/** @return array<string, mixed>|null null when it is not published */
	public function publishedSettings(int $id, string $type): ?array
	{
		$post = get_post($id);
		if (!$post instanceof \WP_Post || $post->post_type !== $type || $post->post_status !== 'publish') {
			return null;
		}
		$settings = get_post_meta($id, $type, true);
		/** @var array<string, mixed>|null */
		return is_array($settings) ? $settings : null;
	}

	/** @return list<int> */
	public function offersOfProduct(int $productId): array
	{
		return $this->withSetting(PostTypes::OFFER, sprintf('s:10:"product_id";i:%d;', $productId));
	}

	/** @return list<int> */
	public function calledByCategories(string $type): array
	{
		return $this->withSetting($type, 's:10:"categories"');
	}

	/**
	 * Settings are stored serialised by WordPress; what is found is read and judged again by the compiler.
	 *
	 * @return list<int>
	 */
	private function withSetting(string $type, string $serialised): array
	{
		return $this->ids([
			'post_type' => $type,
			'meta_query' => [['key' => $type, 'value' => $serialised, 'compare' => 'LIKE']],
		]);
	}

	/**
	 * @param array<string, mixed> $query
	 * @return list<int>
	 */
	private function ids(array $query): array
	{
		/** @var array{post_type: string} $all */
		$all = $query + [
			'post_status' => 'publish',
			'numberposts' => -1,
			'fields' => 'ids',
			'orderby' => 'ID',
			'order' => 'ASC',
			'suppress_filters' => true,
			// Of all languages, where the shop has several.
			'lang' => '',
		];
		return array_values(array_filter(get_posts($all), is_int(...)));
	}
}
