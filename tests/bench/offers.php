<?php

/**
 * Run by `wp eval-file`: fills the shop up to so many live checkout offers, a tenth of which any cart calls up, and
 * makes a page with a Mini-Cart and a product grid. Prints what the bench needs to know.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

(static function (int $wanted): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	wp_set_current_user(1);
	$live = static fn(): int => count(get_posts(['post_type' => 'encore_offer', 'numberposts' => -1, 'fields' => 'ids', 'post_status' => 'publish']));
	/** @var non-empty-list<int> $products */
	$products = wc_get_products(['limit' => 20, 'status' => 'publish', 'return' => 'ids', 'type' => 'simple']);
	$one = ['not' => false, 'values' => [], 'from' => '', 'to' => ''];
	// Every second one: either somebody who has bought before, which is asked first, or whoever buys enough.
	$conditions = [
		[
			['type' => 'orders_made', 'from' => '1'] + $one,
			['type' => 'bought_before', 'values' => array_map(strval(...), $products)] + $one,
			['type' => 'took_before', 'not' => true] + $one,
			['type' => 'sold', 'to' => '100000'] + $one,
		],
		[['type' => 'total', 'from' => '1'] + $one, ['type' => 'country', 'not' => true, 'values' => ['DE']] + $one],
	];
	for ($number = $live(); $number < $wanted; ++$number) {
		// No text of these has a backslash or a quote: nothing to slash.
		wp_insert_post([
			'post_type' => 'encore_offer',
			'post_status' => 'publish',
			'post_title' => "Bench offer {$number}",
			'meta_input' => ['encore_offer' => [
				'product_id' => $products[$number % count($products)],
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
				'conditions' => $number % 2 === 0 ? [] : $conditions,
			]],
		]);
	}
	$page = wp_insert_post([
		'post_type' => 'page',
		'post_status' => 'publish',
		'post_title' => 'Bench page',
		'post_content' => "<!-- wp:woocommerce/mini-cart /-->\n<!-- wp:shortcode -->[products limit=8]<!-- /wp:shortcode -->",
	]);
	// Somebody who has bought before, logged in.
	$customer = wp_insert_user(['user_login' => uniqid('bench-'), 'user_pass' => wp_generate_password(), 'role' => 'customer']);
	$bought = wc_get_product($products[0]);
	if (!is_int($customer) || !$bought instanceof WC_Product) {
		throw new RuntimeException('Nobody has bought anything.');
	}
	foreach (range(1, 3) as $ignored) {
		$order = new WC_Order();
		$order->set_customer_id($customer);
		$order->add_product($bought);
		$order->calculate_totals();
		$order->payment_complete();
	}
	$ends = time() + DAY_IN_SECONDS;
	$cookie = wp_generate_auth_cookie($customer, $ends, 'logged_in', WP_Session_Tokens::get_instance($customer)->create($ends));
	$bumps = get_posts(['post_type' => 'encore_offer', 'name' => 'course-workbook-bump', 'fields' => 'ids']);
	echo "\n" . wp_json_encode([
		'live' => $live(),
		'course' => wc_get_product_id_by_sku('course'),
		'workbook' => wc_get_product_id_by_sku('course-workbook'),
		'bump' => $bumps[0] ?? 0,
		'customer' => $customer,
		'cookie' => [LOGGED_IN_COOKIE, $cookie],
		'page' => get_permalink($page),
		'product' => get_permalink(wc_get_product_id_by_sku('course')),
		'wordpress' => get_bloginfo('version'),
		'woocommerce' => WC_VERSION,
		'php' => PHP_VERSION,
		'database' => $db->get_var('SELECT VERSION()'),
	]);
})((int) ($args[0] ?? 100));
