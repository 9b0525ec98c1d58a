<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Coach\SavedFunnel;
use Encore\Application\Ports\SavedFunnels;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;

final class FunnelPosts implements SavedFunnels
{
	public function showing(int $offerId, int $limit): array
	{
		$posts = get_posts([
			'post_type' => PostTypes::FUNNEL,
			'post_status' => ['publish', 'future', 'draft', 'pending', 'private'],
			'numberposts' => $limit,
			'orderby' => 'ID',
			'order' => 'ASC',
			'suppress_filters' => true,
			// Settings are stored serialised by WordPress; what is found is read and judged again.
			'meta_query' => [
				'relation' => 'OR',
				['key' => PostTypes::FUNNEL, 'value' => sprintf('s:8:"offer_id";i:%d;', $offerId), 'compare' => 'LIKE'],
				['key' => PostTypes::FUNNEL, 'value' => sprintf('s:9:"thank_you";i:%d;', $offerId), 'compare' => 'LIKE'],
			],
		]);
		$found = [];
		foreach (array_filter($posts, static fn(mixed $post): bool => $post instanceof \WP_Post) as $post) {
			$funnel = self::funnel($post->ID);
			if ($funnel !== null && in_array($offerId, $funnel->offerIds(), true)) {
				$found[] = new SavedFunnel($post->post_title, $funnel);
			}
		}
		$offers = array_merge(...array_map(static fn(SavedFunnel $one): array => $one->funnel->offerIds(), $found));
		$offers === [] || _prime_post_caches(array_values(array_unique($offers)), false, true);
		return $found;
	}

	/** Null where it is not finished. */
	private static function funnel(int $id): ?Funnel
	{
		$settings = get_post_meta($id, PostTypes::FUNNEL, true);
		try {
			/** @var array<string, mixed> $known */
			$known = is_array($settings) ? $settings : [];
			return FunnelSettings::toFunnel($id, $known);
		} catch (InvalidSettings) {
			return null;
		}
	}
}
