<?php

/**
 * Run by `wp eval-file`: puts an offer beside a product, and prints the product's address.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

(static function (int $product): void {
	wp_set_current_user(1);
	wp_insert_post([
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
			'placement' => 'product',
			'starts_at' => '',
			'ends_at' => '',
			'enabled' => true,
			'priority' => 10,
		]],
	]);
	echo "\n" . wp_json_encode(['beside' => get_permalink($product)]);
})((int) ($args[0] ?? 0));
