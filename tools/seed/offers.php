<?php

/**
 * The offers and funnels of the four stacks. Run by `wp eval-file --use-include tools/seed/offers.php` once Encore is active; running it
 * again brings them back to these words and prices.
 */

declare(strict_types=1);

namespace Encore\Seed;

require_once __DIR__ . '/Stack.php';
require_once __DIR__ . '/posts.php';
// A look without WooCommerce has a sample of its own, and says there which product is which.
function_exists(__NAMESPACE__ . '\\productId') || require_once __DIR__ . '/products.php';

function offer(StackOffer $offer, string $stack, string $placement): int
{
	return writePost('encore_offer', $offer->slug, $offer->headline, [
		'product_id' => productId($offer->product),
		'quantity' => 1,
		'price' => ['type' => $offer->priceType, 'value' => $offer->priceValue, 'breaks' => $offer->breaks],
		'headline' => $offer->headline,
		'text' => $offer->text,
		'image_id' => 0,
		'trigger' => ['type' => 'products', 'ids' => [productId($stack)]],
		'placement' => $placement,
		'starts_at' => '',
		'ends_at' => '',
		'enabled' => true,
		'priority' => 10,
		'most' => $offer->most,
	]);
}

function funnel(string $stack, Stack $words): void
{
	writePost('encore_funnel', "$stack-funnel", $words->title, [
		'trigger' => ['type' => 'products', 'ids' => [productId($stack)]],
		'enabled' => true,
		'priority' => 10,
		'first' => 'upsell',
		'steps' => [
			'upsell' => ['offer_id' => offer($words->upsell, $stack, 'post_purchase'), 'accepted' => '', 'declined' => 'downsell'],
			'downsell' => ['offer_id' => offer($words->downsell, $stack, 'post_purchase'), 'accepted' => '', 'declined' => ''],
		],
	]);
}

(static function (): void {
	wp_set_current_user(1);
	kses_remove_filters();
	foreach (Stack::all() as $stack => $words) {
		if (post_type_exists('encore_offer') && $words->bump !== null) {
			offer($words->bump, $stack, 'checkout');
		}
		if (post_type_exists('encore_offer') && post_type_exists('encore_funnel')) {
			funnel($stack, $words);
		}
	}
})();
