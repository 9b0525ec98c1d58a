<?php

declare(strict_types=1);

namespace Encore\WordPress\Posts;

use Encore\Application\Writing\OwnedPostKind;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Offers and funnels are post types that only the shop's owner can read: not public, not queryable, and every
 * capability is `manage_woocommerce`.
 */
final class PostTypes implements HookProvider
{
	public const OFFER = 'encore_offer';
	public const FUNNEL = 'encore_funnel';
	public const CAPABILITY = 'manage_woocommerce';

	private const CAPABILITIES = [
		'read', 'create_posts', 'edit_posts', 'edit_others_posts', 'edit_private_posts', 'edit_published_posts',
		'publish_posts', 'read_private_posts', 'delete_posts', 'delete_others_posts', 'delete_private_posts',
		'delete_published_posts',
	];

	/** @param array<string, class-string> $restClasses controllers that refuse everybody else, by register_post_type's names */
	public function __construct(private readonly array $restClasses)
	{
	}

	public static function of(OwnedPostKind $kind): string
	{
		return match ($kind) {
			OwnedPostKind::Offer => self::OFFER,
			OwnedPostKind::Funnel => self::FUNNEL,
		};
	}

	public function hooks(): array
	{
		// Fails open: a type that is not registered is shown to nobody, and the shop sells without offers.
		return [
			Hook::action('init', $this->register(...), 5),
			Hook::action('load-edit.php', $this->inviteToTheFirst(...), 10, 0),
		];
	}

	private function register(): void
	{
		$this->registerType(self::OFFER, [
			'labels' => self::offerLabels(),
			'description' => __('A product at a stated price, shown in the checkout or after payment.', 'encore'),
			'supports' => ['title', 'editor', 'revisions', 'custom-fields'],
			'rest_base' => 'offers',
			'show_in_menu' => true,
			'menu_icon' => 'dashicons-plus-alt',
			'menu_position' => 57,
		]);
		$this->registerType(self::FUNNEL, [
			'labels' => self::funnelLabels(),
			'description' => __('Which offers a shopper sees after payment, one after the other.', 'encore'),
			'supports' => ['title', 'revisions', 'custom-fields'],
			'rest_base' => 'funnels',
			'show_in_menu' => 'edit.php?post_type=' . self::OFFER,
		]);
	}

	/**
	 * @param lowercase-string&non-empty-string $type
	 * @param array<string, mixed>              $own
	 */
	private function registerType(string $type, array $own): void
	{
		/** @var array{label?: string} $arguments */
		$arguments = $own + $this->restClasses + [
			'public' => false,
			'publicly_queryable' => false,
			'exclude_from_search' => true,
			'show_ui' => true,
			'show_in_nav_menus' => false,
			'show_in_admin_bar' => false,
			'show_in_rest' => true,
			'rest_namespace' => 'encore/v1',
			'has_archive' => false,
			'rewrite' => false,
			'query_var' => false,
			'embeddable' => false,
			'can_export' => true,
			'delete_with_user' => false,
			'capability_type' => $type,
			'capabilities' => array_fill_keys(self::CAPABILITIES, self::CAPABILITY),
			'map_meta_cap' => true,
		];
		register_post_type($type, $arguments);
	}

	/** A list without one is no search that found none: it says what one is, and where it is made. */
	private function inviteToTheFirst(): void
	{
		$type = get_post_type_object(get_current_screen()->post_type ?? '');
		[$what, $do] = match ($type?->name) {
			self::OFFER => [__('No offers yet. One is a product, a price and two sentences.', 'encore'), __('Add your first offer', 'encore')],
			self::FUNNEL => [__('No funnels yet. A funnel shows an offer after payment, and another one if that is declined.', 'encore'), __('Add your first funnel', 'encore')],
			default => ['', ''],
		};
		if ($type === null || $what === '' || self::isAny($type->name)) {
			return;
		}
		$new = admin_url("post-new.php?post_type={$type->name}");
		$type->labels->not_found = sprintf('%s <a href="%s">%s</a>', esc_html($what), esc_url($new), esc_html($do));
	}

	/** One in the trash does not count: the list does not show it either. */
	private static function isAny(string $type): bool
	{
		$counts = array_diff_key(get_object_vars(wp_count_posts($type)), ['trash' => 0, 'auto-draft' => 0, 'inherit' => 0]);
		return array_filter($counts, static fn(mixed $count): bool => is_numeric($count) && (int) $count > 0) !== [];
	}

	/** @return array<string, string> */
	private static function offerLabels(): array
	{
		return [
			'name' => __('Offers', 'encore'),
			'singular_name' => __('Offer', 'encore'),
			'menu_name' => __('Encore', 'encore'),
			'all_items' => __('Offers', 'encore'),
			'add_new' => __('Add offer', 'encore'),
			'add_new_item' => __('Add offer', 'encore'),
			'edit_item' => __('Edit offer', 'encore'),
			'new_item' => __('New offer', 'encore'),
			'search_items' => __('Search offers', 'encore'),
			'not_found' => __('No offers found.', 'encore'),
			'not_found_in_trash' => __('No offers in the trash.', 'encore'),
			'item_published' => __('Offer published.', 'encore'),
			'item_updated' => __('Offer saved.', 'encore'),
			'item_reverted_to_draft' => __('Offer is a draft again.', 'encore'),
			'item_trashed' => __('Offer is in the trash.', 'encore'),
		];
	}

	/** @return array<string, string> */
	private static function funnelLabels(): array
	{
		return [
			'name' => __('Funnels', 'encore'),
			'singular_name' => __('Funnel', 'encore'),
			'all_items' => __('Funnels', 'encore'),
			'add_new' => __('Add funnel', 'encore'),
			'add_new_item' => __('Add funnel', 'encore'),
			'edit_item' => __('Edit funnel', 'encore'),
			'new_item' => __('New funnel', 'encore'),
			'search_items' => __('Search funnels', 'encore'),
			'not_found' => __('No funnels found.', 'encore'),
			'not_found_in_trash' => __('No funnels in the trash.', 'encore'),
			'item_published' => __('Funnel published.', 'encore'),
			'item_updated' => __('Funnel saved.', 'encore'),
			'item_reverted_to_draft' => __('Funnel is a draft again.', 'encore'),
			'item_trashed' => __('Funnel is in the trash.', 'encore'),
		];
	}
}
