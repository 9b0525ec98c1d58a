<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

/** What a list says of an offer as of a funnel. */
final class ListedPostFacts
{
	/**
	 * @param array<string, mixed> $settings
	 * @return array{id: int, title: string, status: string, is_on: bool, writer: string, changed_at: string, edit_url: string}
	 */
	public static function of(\WP_Post $post, array $settings): array
	{
		return [
			'id' => $post->ID,
			'title' => self::title($post->ID),
			'status' => $post->post_status,
			'is_on' => $post->post_status === 'publish' && ($settings['enabled'] ?? true) === true,
			'writer' => ListedOwnedPosts::writer($post->ID),
			'changed_at' => (string) mysql2date('Y-m-d\TH:i:s', $post->post_modified_gmt, false) . 'Z',
			'edit_url' => $post->post_status === 'trash' ? '' : (string) get_edit_post_link($post->ID, 'raw'),
		];
	}

	/** Plain text. */
	public static function title(int $id): string
	{
		$title = wp_specialchars_decode(get_post_field('post_title', $id, 'raw'), ENT_QUOTES);
		return $title === '' ? __('(no name)', 'encore') : $title;
	}
}
