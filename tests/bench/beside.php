<?php

/**
 * Run by `wp eval-file`: puts an offer beside a product, or in the place that is named, and prints the product's address and the offer.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

(static function (int $product, string $place): void {
	wp_set_current_user(1);
	$offer = wp_insert_post([
		'post_type' => 'encore_offer',
		'post_status' => 'publish',
		'post_title' => 'Bench offer beside',
		'meta_input' => ['encore_offer' => [
			'product_id' => wc_get_product_id_by_sku('course'),
			'quantity' => 1,
			'price' => ['type' => 'percent', 'value' => '20'],
			'headline' => 'Offer beside',
			'text' => 'Two short sentences. They say why.',
			'image_id' => 0,
			'trigger' => ['type' => 'products', 'ids' => [$product]],
			'placement' => $place,
			'starts_at' => '',
			'ends_at' => '',
			'enabled' => true,
			'priority' => 10,
		]],
	]);
	echo "\n" . wp_json_encode(['beside' => get_permalink($product), 'offer' => $offer]);
})((int) ($args[0] ?? 0), $args[1] ?? 'product');
