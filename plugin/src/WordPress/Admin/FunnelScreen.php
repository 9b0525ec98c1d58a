<?php

declare(strict_types=1);

namespace Encore\WordPress\Admin;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Posts\PostTypes;

/** A funnel has a form of its own in wp-admin, in the place of WordPress's editor; one owner at a time, as there. */
final class FunnelScreen implements HookProvider
{
	private bool $isPrinted = false;

	public function __construct(private readonly AdminScript $script)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::filter('replace_editor', $this->replace(...), 10, 2),
			Hook::action('admin_enqueue_scripts', $this->enqueue(...), 10, 0),
			// They are those of the editor that is not here.
			Hook::filter('screen_options_show_screen', fn(mixed $isShown): bool => $isShown === true && !$this->isHere(), 10, 1),
		];
	}

	private function replace(bool $isReplaced, \WP_Post $post): bool
	{
		if ($isReplaced || $post->post_type !== PostTypes::FUNNEL) {
			return $isReplaced;
		}
		// Asked while the screen is being found out, too: the page may be printed only once that is done.
		$isLoaded = did_action('load-post.php') + did_action('load-post-new.php') > 0;
		if ($isLoaded && !$this->isPrinted) {
			$this->isPrinted = true;
			$this->print($post);
		}
		return true;
	}

	private function enqueue(): void
	{
		if ($this->isHere()) {
			$this->script->enqueue('funnel-canvas');
			$this->script->enqueue('funnel-editor');
			// Tells and asks who writes.
			wp_enqueue_script('heartbeat');
		}
	}

	private function isHere(): bool
	{
		$screen = get_current_screen();
		return $screen?->base === 'post' && $screen->post_type === PostTypes::FUNNEL;
	}

	private function print(\WP_Post $post): void
	{
		// WordPress's own, read by the header.
		global $title, $submenu_file, $parent_file;
		$isNew = $post->post_status === 'auto-draft';
		$title = $isNew ? __('Add funnel', 'encore') : __('Edit funnel', 'encore');
		$parent_file = 'edit.php?post_type=' . PostTypes::OFFER;
		$submenu_file = 'edit.php?post_type=' . PostTypes::FUNNEL;
		require_once ABSPATH . 'wp-admin/admin-header.php';
		printf(
			'<div class="wrap"><h1>%s</h1><p><a href="%s">%s</a>%s</p><div id="encore-funnel" data-funnel="%d" data-lock="%s"></div><noscript><p>%s</p></noscript></div>',
			esc_html($title),
			esc_url(admin_url('edit.php?post_type=' . PostTypes::FUNNEL)),
			esc_html__('All funnels', 'encore'),
			$isNew ? '' : sprintf(' · <a href="%s">%s</a>', esc_url(AdminScreen::walkthroughOf($post->ID)), esc_html__('Walk through', 'encore')),
			(int) $post->ID,
			esc_attr((string) wp_json_encode(self::lock($post->ID))),
			esc_html__('This form needs JavaScript.', 'encore'),
		);
	}

	/**
	 * Somebody else's lock stays theirs; otherwise it is this owner's from now on.
	 *
	 * @return array{lock: string, holder: string, take_over: string, list: string, nonce: string}
	 */
	private static function lock(int $id): array
	{
		$holder = (int) wp_check_post_lock($id);
		$lock = $holder > 0 ? false : wp_set_post_lock($id);
		$address = add_query_arg('get-post-lock', '1', admin_url("post.php?post={$id}&action=edit"));
		return [
			'lock' => $lock === false ? '' : implode(':', $lock),
			'holder' => $holder > 0 ? (get_userdata($holder)->display_name ?? __('Somebody else', 'encore')) : '',
			'take_over' => add_query_arg('_wpnonce', wp_create_nonce("lock-post_{$id}"), $address),
			'list' => admin_url('edit.php?post_type=' . PostTypes::FUNNEL),
			'nonce' => wp_create_nonce("update-post_{$id}"),
		];
	}
}
