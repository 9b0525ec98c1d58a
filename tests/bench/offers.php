<?php
/**
 * Run by `wp eval-file`: fills the shop up to so many live checkout offers, a tenth of which any cart calls up.
 */

$wanted = (int) ($args[0] ?? 100);
$products = wc_get_products(['limit' => 20, 'status' => 'publish', 'return' => 'ids', 'type' => 'simple']);
wp_set_current_user(1);
$there = count(get_posts(['post_type' => 'encore_offer', 'numberposts' => -1, 'fields' => 'ids', 'post_status' => 'publish']));
for ($number = $there; $number < $wanted; ++$number) {
	$product = $products[$number % count($products)];
	wp_insert_post(wp_slash([
		'post_type' => 'encore_offer',
		'post_status' => 'publish',
		'post_title' => "Bench offer {$number}",
		'meta_input' => ['encore_offer' => [
			'product_id' => $product,
			'quantity' => 1,
			'price' => ['type' => 'percent', 'value' => '20'],
			'headline' => "Offer {$number}",
			'text' => 'Two short sentences. They say why.',
			'image_id' => 0,
			'trigger' => $number % 10 === 0
				? ['type' => 'any', 'ids' => []]
				: ['type' => 'products', 'ids' => [$products[($number * 7) % count($products)]]],
			'placement' => 'checkout',
			'starts_at' => '',
			'ends_at' => '',
			'enabled' => true,
			'priority' => 50,
		]],
	]));
}
echo count(get_posts(['post_type' => 'encore_offer', 'numberposts' => -1, 'fields' => 'ids', 'post_status' => 'publish']));
