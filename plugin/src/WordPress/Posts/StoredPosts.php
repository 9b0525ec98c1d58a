<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Ports\OwnedPosts;
use Encore\Application\Writing\OwnedPost;
use Encore\Application\Writing\OwnedPostKind;

final class StoredPosts implements OwnedPosts
{
	/** Meta of what an import made: where it comes from. */
	private const ORIGIN = '_encore_origin';

	/** Not in the trash. */
	private const STATUSES = ['publish', 'future', 'draft', 'pending', 'private'];

	public function ids(OwnedPostKind $kind): array
	{
		return $this->find($kind, []);
	}

	public function read(OwnedPostKind $kind, int $id): ?OwnedPost
	{
		$post = get_post($id);
		if (!$post instanceof \WP_Post || $post->post_type !== PostTypes::of($kind) || !in_array($post->post_status, self::STATUSES, true)) {
			return null;
		}
		$settings = get_post_meta($id, $post->post_type, true);
		/** @var array<string, mixed> $known */
		$known = is_array($settings) ? $settings : [];
		return new OwnedPost($id, $post->post_title, $post->post_content, $known);
	}

	public function madeOf(OwnedPostKind $kind, array $origins): array
	{
		$made = [];
		foreach ($origins === [] ? [] : $this->find($kind, [['key' => self::ORIGIN, 'value' => $origins, 'compare' => 'IN']]) as $id) {
			$origin = get_post_meta($id, self::ORIGIN, true);
			$made[is_string($origin) ? $origin : ''] = $id;
		}
		return $made;
	}

	public function make(OwnedPostKind $kind, string $title, string $content, array $settings, string $origin): int
	{
		$type = PostTypes::of($kind);
		// WordPress takes slashes off again.
		$post = array_map(wp_slash(...), [
			'post_type' => $type,
			'post_status' => 'draft',
			'post_title' => $title,
			'post_content' => $content,
			'meta_input' => [$type => $settings] + ($origin === '' ? [] : [self::ORIGIN => $origin]),
		]);
		$id = wp_insert_post($post, true);
		if (is_wp_error($id)) {
			throw new \RuntimeException($id->get_error_message());
		}
		return $id;
	}

	/**
	 * @param list<array{key: string, value: list<string>, compare: string}> $meta
	 * @return list<int> oldest first
	 */
	private function find(OwnedPostKind $kind, array $meta): array
	{
		$ids = get_posts([
			'post_type' => PostTypes::of($kind),
			'post_status' => self::STATUSES,
			'numberposts' => -1,
			'fields' => 'ids',
			'orderby' => 'ID',
			'order' => 'ASC',
			'suppress_filters' => true,
			'lang' => '',
			'meta_query' => $meta,
		]);
		return array_values(array_filter($ids, is_int(...)));
	}
}
