<?php

declare(strict_types=1);

namespace Encore\WordPress\Admin;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\SiteZone;

/**
 * The lists of offers and of funnels, drawn by a script in the place of WordPress's own, at the same address. Where this
 * WordPress lacks a script that it needs, WordPress's own list stays.
 */
final class ListScreen implements HookProvider
{
	private const SCRIPT = 'lists';

	public function __construct(private readonly AdminScript $script)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('load-edit.php', $this->replace(...), 20, 0),
			// They are those of the list that is not here.
			Hook::filter('screen_options_show_screen', fn(mixed $isShown): bool => $isShown === true && (self::type() === null || !$this->script->canRun(self::SCRIPT)), 10, 1),
		];
	}

	private function replace(): void
	{
		$type = self::type();
		if ($type === null || !$this->script->canRun(self::SCRIPT)) {
			return;
		}
		if (!current_user_can(PostTypes::CAPABILITY)) {
			wp_die(esc_html__('Only somebody who manages the shop may do this.', 'encore'), 403);
		}
		$this->print($type);
		exit;
	}

	/** The one whose list this screen is. */
	private static function type(): ?\WP_Post_Type
	{
		$screen = get_current_screen();
		$type = $screen?->base === 'edit' && in_array($screen->post_type, [PostTypes::OFFER, PostTypes::FUNNEL], true) ? get_post_type_object($screen->post_type) : null;
		return $type;
	}

	private function print(\WP_Post_Type $type): void
	{
		// WordPress's own, read by the header.
		global $title, $submenu_file, $parent_file;
		[$title, $add] = $type->name === PostTypes::OFFER ? [__('Offers', 'encore'), __('Add offer', 'encore')] : [__('Funnels', 'encore'), __('Add funnel', 'encore')];
		$parent_file = 'edit.php?post_type=' . PostTypes::OFFER;
		$submenu_file = "edit.php?post_type={$type->name}";
		$this->script->enqueue(self::SCRIPT);
		require_once ABSPATH . 'wp-admin/admin-header.php';
		printf(
			'<div class="wrap"><h1 class="wp-heading-inline">%s</h1> <a href="%s" class="page-title-action">%s</a><hr class="wp-header-end">'
			. '<div id="encore-list" data-kind="%s" data-zone="%s"></div><noscript><p>%s</p></noscript></div>',
			esc_html($title),
			esc_url(admin_url("post-new.php?post_type={$type->name}")),
			esc_html($add),
			esc_attr($type->name === PostTypes::OFFER ? 'offers' : 'funnels'),
			esc_attr((string) wp_json_encode(SiteZone::now())),
			esc_html__('This list needs JavaScript.', 'encore'),
		);
		require_once ABSPATH . 'wp-admin/admin-footer.php';
	}
}
