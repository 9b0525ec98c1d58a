<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Lists\ListedPost;
use Encore\Application\Ports\ListedPosts;
use Encore\Application\Writing\OwnedPostKind;

final class ListedOwnedPosts implements ListedPosts
{
	public function __construct(private readonly OfferTranslations $translations)
	{
	}

	public function read(OwnedPostKind $kind, int $id): ?ListedPost
	{
		$type = PostTypes::of($kind);
		$post = get_post($id);
		if (!$post instanceof \WP_Post || $post->post_type !== $type || $post->post_status === 'auto-draft') {
			return null;
		}
		$settings = get_post_meta($id, $type, true);
		/** @var array<string, mixed> $known */
		$known = is_array($settings) ? $settings : [];
		$isTranslation = $kind === OwnedPostKind::Offer && $this->translations->original($id) !== $id;
		return new ListedPost($kind, $id, $post->post_status === 'publish', $post->post_status === 'trash', $known, self::writer($id), $isTranslation);
	}

	public function write(ListedPost $post, array $settings, bool $isPublished): void
	{
		// WordPress takes slashes off again.
		update_post_meta($post->id, PostTypes::of($post->kind), wp_slash($settings));
		if ($isPublished && !$post->isPublished) {
			$saved = wp_update_post(['ID' => $post->id, 'post_status' => 'publish'], true);
			if (is_wp_error($saved)) {
				throw new \RuntimeException($saved->get_error_message());
			}
		}
	}

	public function trash(ListedPost $post): void
	{
		self::orFail(wp_trash_post($post->id));
	}

	public function restore(ListedPost $post): void
	{
		self::orFail(wp_untrash_post($post->id));
	}

	public function delete(ListedPost $post): void
	{
		self::orFail(wp_delete_post($post->id, true));
	}

	/** Somebody else's name while they have it open, as WordPress's own list says. */
	public static function writer(int $id): string
	{
		require_once ABSPATH . 'wp-admin/includes/post.php';
		$holder = (int) wp_check_post_lock($id);
		return $holder === 0 ? '' : (get_userdata($holder)->display_name ?? __('Somebody else', 'encore'));
	}

	private static function orFail(mixed $done): void
	{
		if (!$done instanceof \WP_Post) {
			throw new \RuntimeException('WordPress did not do it.');
		}
	}
}
