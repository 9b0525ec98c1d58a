<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Assets\AdminScript;

/** A funnel has a form of its own in wp-admin, in the place of WordPress's editor. */
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
		$screen = get_current_screen();
		if ($screen?->base === 'post' && $screen->post_type === PostTypes::FUNNEL) {
			$this->script->enqueue('funnel-canvas');
			$this->script->enqueue('funnel-editor');
		}
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
			'<div class="wrap"><h1>%s</h1><p><a href="%s">%s</a>%s</p><div id="encore-funnel" data-funnel="%d"></div><noscript><p>%s</p></noscript></div>',
			esc_html($title),
			esc_url(admin_url('edit.php?post_type=' . PostTypes::FUNNEL)),
			esc_html__('All funnels', 'encore'),
			$isNew ? '' : sprintf(' · <a href="%s">%s</a>', esc_url(AdminScreen::walkthroughOf($post->ID)), esc_html__('Walk through', 'encore')),
			(int) $post->ID,
			esc_html__('This form needs JavaScript.', 'encore'),
		);
	}
}
