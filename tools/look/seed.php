<?php

/**
 * The sample of a look without WooCommerce: the products, offers and funnels of the demo shop's stacks, and a home page.
 * Run by `wp eval-file --use-include tools/look/seed.php`; running it again brings the offers back to their words and prices.
 */

declare(strict_types=1);

namespace Encore\Seed;

use Encore\Tools\Look\Sample;
use Encore\Tools\Look\SampleProduct;

require_once __DIR__ . '/../seed/Stack.php';
require_once __DIR__ . '/../seed/pictures.php';
require_once __DIR__ . '/../seed/people.php';
require_once __DIR__ . '/../seed/pages.php';

/** Of a picture, in pixels: painted in a moment, for the store may be made for one look. */
const LOOK_SIDE = 720;

/** A product's id by its name in stacks.php: a SKU, or SKU:Variant. Shops with WooCommerce ask it; here the sample is asked. */
function productId(string $name): int
{
	foreach ((new Sample())->all() as $one) {
		if ($name === $one->sku) {
			return $one->id;
		}
	}
	return 0;
}

/** @return list<SampleProduct> */
function sampleOf(string $sku, StackProduct $words, bool $isPhysical, int $category, int $id): array
{
	$isShipped = $isPhysical && !$words->virtual;
	$image = picture($sku, $words->name, $words->palette, LOOK_SIDE);
	$of = static fn(int $at, string $variant): SampleProduct => new SampleProduct(
		$at,
		"{$sku}:{$variant}",
		$words->name,
		$words->text,
		$words->price,
		$category,
		isset($words->palettes[$variant]) ? picture($sku . '-' . sanitize_title($variant), "{$words->name}, {$variant}", $words->palettes[$variant], LOOK_SIDE) : $image,
		$isShipped,
		parent: $id,
		variant: $variant,
		isSoldOut: in_array($variant, $words->soldOut, true),
	);
	$whole = new SampleProduct($id, $sku, $words->name, $words->text, $words->price, $category, $image, $isShipped, $words->variants);
	return [$whole, ...array_map($of, $words->variants === [] ? [] : range($id + 1, $id + count($words->variants)), $words->variants)];
}

/** @param array<string, Stack> $stacks */
function sample(array $stacks): void
{
	[$rows, $categories, $next] = [[], [], 1001];
	foreach (array_values($stacks) as $at => $stack) {
		$categories[$at + 1] = $stack->title;
		foreach ($stack->products as $sku => $words) {
			$made = sampleOf($sku, $words, $stack->physical, $at + 1, $next);
			$next += count($made);
			array_push($rows, ...array_map(static fn(SampleProduct $one): array => $one->row(), $made));
		}
	}
	update_option(Sample::OPTION, $rows);
	update_option(Sample::CATEGORIES, $categories);
}

/** @param array<string, Stack> $stacks */
function lookHome(array $stacks): string
{
	$html = heading(1, 'A look at Encore')
		. paragraph('There is no WooCommerce in this store, so nothing can be bought in it. What you can do is write offers and funnels, and play one as a shopper: the offer’s page, its price, what an answer leads to and what would be written down are the real ones.')
		. paragraph('<a href="/wp-login.php?redirect_to=%2Fwp-admin%2Fedit.php%3Fpost_type%3Dencore_offer%26page%3Dencore-home">Log in</a> as <code>admin</code> / <code>admin</code>, then walk through a funnel:');
	foreach ($stacks as $sku => $stack) {
		$funnel = get_posts(['post_type' => 'encore_funnel', 'name' => "{$sku}-funnel", 'numberposts' => 1])[0] ?? null;
		$address = '/wp-admin/edit.php?post_type=encore_offer&page=encore-walkthrough&funnel=' . ($funnel->ID ?? 0);
		$html .= heading(2, sprintf('<a href="%s">%s</a>', esc_url($address), esc_html($stack->title)))
			. paragraph(esc_html("{$stack->upsell->headline}. After a “No thanks”: {$stack->downsell->headline}."), 'small');
	}
	return $html;
}

(static function (): void {
	wp_set_current_user(1);
	kses_remove_filters();
	$stacks = Stack::all();
	update_option('permalink_structure', '/%postname%/');
	update_option('timezone_string', 'America/Los_Angeles');
	update_option('blogdescription', 'Offers, funnels and a walkthrough on sample products');
	update_option('show_avatars', '0');
	update_option('default_comment_status', 'closed');
	get_role('administrator')?->add_cap('manage_woocommerce');
	withoutGuides('admin');
	// The tables: nobody activates a plugin here that waits for WooCommerce.
	do_action('activate_encore/encore.php');
	sample($stacks);
	require_once __DIR__ . '/../seed/offers.php';
	foreach (['sample-page' => 'page', 'hello-world' => 'post'] as $slug => $type) {
		$there = get_page_by_path($slug, OBJECT, $type);
		$there instanceof \WP_Post && wp_delete_post($there->ID, true);
	}
	$home = page('home', 'Home', lookHome($stacks));
	update_post_meta($home, '_wp_page_template', 'page-no-title');
	update_option('show_on_front', 'page');
	update_option('page_on_front', $home);
	flush_rewrite_rules();
})();
