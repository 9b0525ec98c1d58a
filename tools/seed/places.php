<?php

/**
 * One product with an offer in every place before payment, and what else an owner can set for the cart and the thank-you page.
 * Run by `wp eval-file --use-include tools/seed/places.php` after the others; the tests' shops do without it, so that each has only the offers that it makes.
 */

declare(strict_types=1);

namespace Encore\Seed;

require_once __DIR__ . '/StackProduct.php';
require_once __DIR__ . '/pictures.php';
require_once __DIR__ . '/posts.php';
require_once __DIR__ . '/products.php';
require_once __DIR__ . '/pages.php';

/** @return array<string, StackProduct> by SKU */
function placesProducts(): array
{
	return [
		'camera' => new StackProduct('Pocket Film Camera', '240', 'Thirty-six pictures, one lens, nothing to charge.', ['#e8e4dc', '#b9a88c', '#4a4136', '#faf8f4']),
		'camera-cloth' => new StackProduct('Lens Cloth', '12', 'Woven, washable, as large as a hand.', ['#e2eaee', '#93b3c2', '#365566', '#f6f9fa']),
		'camera-strap' => new StackProduct('Woven Strap', '30', 'Cotton, for the wrist or the neck.', ['#f1e3da', '#d69b76', '#7d452a', '#fcf7f3']),
		'camera-case' => new StackProduct('Leather Case', '60', 'Holds the camera and one more film.', ['#eee3d6', '#b98a5a', '#5b3a1c', '#fbf7f1']),
		'camera-film' => new StackProduct('Film, Three Rolls', '36', 'Black and white, 400 ASA.', ['#e6e6e6', '#a3a3a3', '#3c3c3c', '#f9f9f9']),
		'camera-album' => new StackProduct('Photo Album', '30', 'Forty pages of thick paper.', ['#e4ebe1', '#9cb892', '#41603a', '#f7faf6']),
		'camera-kit' => new StackProduct('Camera Kit', '330', 'The camera with strap, case and three rolls of film.', ['#e9e2ef', '#a58bc0', '#4b3468', '#f9f7fb']),
		'camera-repair' => new StackProduct('Two Years of Repairs', '20', 'For one camera. Whatever breaks, we mend it.', ['#dfeceb', '#7db5b0', '#25605b', '#f5fafa'], virtual: true),
	];
}

/** @return array<string, array{headline: string}&array<string, mixed>> by slug: what is not as in each of them */
function placesOffers(): array
{
	$product = static fn(string $sku): int => productId($sku);
	return [
		'camera-cloth-beside' => ['placement' => 'product', 'product_id' => $product('camera-cloth'), 'price' => ['type' => 'fixed', 'value' => '8'], 'headline' => 'Add a lens cloth', 'text' => 'Woven, washable, as large as a hand.'],
		'camera-together' => ['placement' => 'product', 'priority' => 20, 'product_id' => $product('camera-strap'), 'bundle' => [['product_id' => $product('camera-case'), 'quantity' => 1]], 'price' => ['type' => 'percent', 'value' => '10'], 'headline' => 'Often bought together'],
		'camera-film-added' => ['placement' => 'added_to_cart', 'product_id' => $product('camera-film'), 'price' => ['type' => 'percent', 'value' => '20'], 'headline' => 'Three rolls to begin with', 'text' => 'Enough for a hundred pictures.'],
		'camera-album-cart' => ['placement' => 'cart', 'product_id' => $product('camera-album'), 'bundle' => [['product_id' => $product('camera-cloth'), 'quantity' => 2]], 'price' => ['type' => 'fixed', 'value' => '45'], 'headline' => 'An album for the first hundred', 'text' => 'Forty pages of thick paper, and a cloth for each hand.'],
		'camera-kit-bump' => ['placement' => 'checkout', 'product_id' => $product('camera-kit'), 'price' => ['type' => 'fixed', 'value' => '300'], 'joins' => 'replace', 'headline' => 'Take the whole kit instead', 'text' => 'Camera, strap, case and three rolls.'],
		'camera-repair-bump' => ['placement' => 'checkout', 'product_id' => $product('camera-repair'), 'price' => ['type' => 'regular', 'value' => '0'], 'follows' => true, 'headline' => 'Two years of repairs', 'text' => 'One for each camera: their number follows.'],
	];
}

/** Shipping is free from 300 on, and a coupon gives 10 % from 250 on: the cart shows the way to both. */
function placesSettings(): void
{
	foreach (array_column(\WC_Shipping_Zones::get_zones(), 'zone_id') as $id) {
		$zone = new \WC_Shipping_Zone(is_numeric($id) ? (int) $id : 0);
		if (!in_array('free_shipping', array_column($zone->get_shipping_methods(), 'id'), true)) {
			$instance = $zone->add_shipping_method('free_shipping');
			update_option("woocommerce_free_shipping_{$instance}_settings", ['title' => 'Free shipping', 'requires' => 'min_amount', 'min_amount' => '300', 'ignore_discounts' => 'no']);
		}
	}
	$coupon = new \WC_Coupon(wc_get_coupon_id_by_code('SLOW10'));
	$coupon->set_props(['code' => 'SLOW10', 'discount_type' => 'percent', 'amount' => '10', 'minimum_amount' => '250']);
	$coupon->save();
	update_option('encore_settings', ['cart_progress' => 'yes', 'reward' => 'SLOW10', 'thank_you_products' => array_map(static fn(string $sku): string => (string) productId($sku), ['tea', 'skincare', 'course', 'mini-course'])] + (array) get_option('encore_settings'));
}

function placesOnHome(): void
{
	$home = get_page_by_path('home');
	if (!$home instanceof \WP_Post || str_contains($home->post_content, '/product/camera/')) {
		return;
	}
	$words = heading(2, 'One camera, an offer in every place')
		. paragraph('Beside <a href="/product/camera/">the camera</a> stand a lens cloth and what is often bought together. Put it into your cart: film follows, once. In the cart an album with two cloths is offered at one price, and you see the way to free shipping and to 10% off. At the checkout the kit takes the camera’s place, and repairs follow the number of cameras. The same without blocks: <a href="/classic-cart/">cart</a>, <a href="/classic-checkout/">checkout</a>.');
	wp_update_post(['ID' => $home->ID, 'post_content' => wp_slash($home->post_content . $words)]);
}

(static function (): void {
	wp_set_current_user(1);
	kses_remove_filters();
	$category = category('A camera, and an offer in every place');
	$order = 100;
	foreach (placesProducts() as $sku => $words) {
		product($sku, $words, !$words->virtual, $category, $order++);
	}
	foreach (post_type_exists('encore_offer') ? placesOffers() : [] as $slug => $offer) {
		writePost('encore_offer', $slug, $offer['headline'], $offer + [
			'quantity' => 1,
			'text' => '',
			'image_id' => 0,
			'trigger' => ['type' => 'products', 'ids' => [productId('camera')]],
			'starts_at' => '',
			'ends_at' => '',
			'enabled' => true,
			'priority' => 10,
		]);
	}
	page('classic-cart', 'Classic cart', "<!-- wp:shortcode -->\n[woocommerce_cart]\n<!-- /wp:shortcode -->");
	placesSettings();
	placesOnHome();
})();
