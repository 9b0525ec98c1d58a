<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Ports\SavedOffers;
use Encore\Application\Writing\SavedOffer;
use Encore\Domain\Offer\Placement;

final class OfferPosts implements SavedOffers
{
	public function __construct(private readonly OfferTranslations $translations = new OfferTranslations())
	{
	}

	public function find(int $id): ?SavedOffer
	{
		$post = $id > 0 ? get_post($id) : null;
		return $post instanceof \WP_Post && self::isSaved($post) ? self::toSavedOffer($post) : null;
	}

	public function published(?Placement $placement, string $search, int $limit): array
	{
		$posts = get_posts([
			'post_type' => PostTypes::OFFER,
			'post_status' => 'publish',
			's' => $search,
			'search_columns' => ['post_title'],
			'numberposts' => $limit,
			'orderby' => 'title',
			'order' => 'ASC',
			'lang' => '',
			'meta_query' => $placement === null ? [] : self::standsIn($placement),
		]);
		return array_map(self::toSavedOffer(...), array_values(array_filter($posts, fn(mixed $post): bool => $post instanceof \WP_Post && $this->translations->original($post->ID) === $post->ID)));
	}

	/**
	 * Settings are stored serialised by WordPress; what does not say where it stands, stands on the checkout.
	 *
	 * @return array<array-key, mixed>
	 */
	private static function standsIn(Placement $placement): array
	{
		$written = ['key' => PostTypes::OFFER, 'value' => 's:9:"placement";' . serialize($placement->value), 'compare' => 'LIKE'];
		return $placement === Placement::Checkout
			? ['relation' => 'OR', $written, ['key' => PostTypes::OFFER, 'value' => 's:9:"placement"', 'compare' => 'NOT LIKE']]
			: [$written];
	}

	private static function isSaved(\WP_Post $post): bool
	{
		return $post->post_type === PostTypes::OFFER && !in_array($post->post_status, ['trash', 'auto-draft'], true);
	}

	private static function toSavedOffer(\WP_Post $post): SavedOffer
	{
		$settings = get_post_meta($post->ID, PostTypes::OFFER, true);
		/** @var array<string, mixed> $known */
		$known = is_array($settings) ? $settings : [];
		return new SavedOffer(
			$post->ID,
			$post->post_title,
			$post->post_status === 'publish',
			$known,
		);
	}
}
