<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** Products and bumps of their own for each test; settings and offers are put back afterwards. */
final class BumpShop
{
	/** @var array<string, mixed> */
	private array $settings = [];

	/** @var list<int> */
	private array $offers = [];

	private ?\WC_Cart $cart = null;

	/** @param array<string, mixed> $props */
	public function product(string $name, string $price, array $props = []): \WC_Product_Simple
	{
		return SimpleProduct::of($props + ['name' => $name, 'regular_price' => $price, 'virtual' => true, 'tax_status' => 'none']);
	}

	/**
	 * A product in colours.
	 *
	 * @param array<string, array<string, mixed>> $colours props of each
	 * @return array{int, array<string, int>} the product, and its variations by colour
	 */
	public function variable(string $name, array $colours): array
	{
		$colour = new \WC_Product_Attribute();
		$colour->set_name('Colour');
		$colour->set_options(array_keys($colours));
		$colour->set_visible(true);
		$colour->set_variation(true);
		$parent = new \WC_Product_Variable();
		$parent->set_props(['name' => $name, 'tax_status' => 'none']);
		$parent->set_attributes([$colour]);
		$parent->save();
		$ids = [];
		foreach ($colours as $value => $props) {
			$one = new \WC_Product_Variation();
			$one->set_props($props + ['parent_id' => $parent->get_id(), 'virtual' => true, 'attributes' => ['colour' => $value]]);
			$ids[$value] = $one->save();
		}
		\WC_Product_Variable::sync($parent->get_id());
		return [$parent->get_id(), $ids];
	}

	/** @param array<string, mixed> $settings */
	public function offer(int $productId, int $triggerId, array $settings = []): int
	{
		wp_set_current_user(1);
		$id = wp_insert_post([
			'post_type' => 'encore_offer',
			'post_status' => 'publish',
			'post_title' => 'A bump',
			'meta_input' => ['encore_offer' => $settings + [
				'product_id' => $productId,
				'quantity' => 1,
				'price' => ['type' => 'percent', 'value' => '50'],
				'headline' => 'Take this too',
				'text' => 'Words.',
				'image_id' => 0,
				'trigger' => ['type' => 'products', 'ids' => [$triggerId]],
				'placement' => 'checkout',
				'starts_at' => '',
				'ends_at' => '',
				'enabled' => true,
				'priority' => 10,
			]],
		]);
		wp_set_current_user(0);
		assert(is_int($id) && $id > 0);
		return $this->offers[] = $id;
	}

	/** @param array<string, mixed> $changes */
	public function change(int $offer, array $changes): void
	{
		wp_set_current_user(1);
		$settings = get_post_meta($offer, 'encore_offer', true);
		assert(is_array($settings));
		wp_update_post(['ID' => $offer, 'meta_input' => ['encore_offer' => $changes + $settings]]);
		wp_set_current_user(0);
	}

	public function set(string $option, mixed $value): void
	{
		$this->settings[$option] ??= get_option($option);
		update_option($option, $value);
	}

	/** Prices with tax in them, shown with it, in a currency with so many decimals. */
	public function oddPrices(int $decimals): void
	{
		$this->set('woocommerce_price_num_decimals', (string) $decimals);
		$this->set('woocommerce_calc_taxes', 'yes');
		$this->set('woocommerce_default_country', 'US:CA');
		$this->set('woocommerce_default_customer_address', 'base');
		$this->set('woocommerce_prices_include_tax', 'yes');
		$this->set('woocommerce_tax_display_shop', 'incl');
		$this->set('woocommerce_tax_display_cart', 'incl');
	}

	public function putBack(): void
	{
		if ($this->cart !== null) {
			remove_filter('woocommerce_store_api_disable_nonce_check', '__return_true');
			$this->cart->empty_cart();
			wc_clear_notices();
		}
		foreach ($this->settings as $option => $value) {
			update_option($option, $value);
		}
		foreach ($this->offers as $offer) {
			wp_delete_post($offer, true);
		}
	}

	/** An empty cart of this process, which the Store API changes without a nonce. */
	public function cart(): \WC_Cart
	{
		add_filter('woocommerce_store_api_disable_nonce_check', '__return_true');
		wc_load_cart();
		$this->cart = WC()->cart;
		$this->cart->empty_cart();
		return $this->cart;
	}

	/**
	 * Answers a bump in that cart.
	 *
	 * @param array<string, mixed> $answer
	 * @return int the status
	 */
	public function tick(int $offer, array $answer = ['accepted' => true]): int
	{
		$request = new \WP_REST_Request('POST', '/wc/store/v1/cart/extensions');
		$request->set_body_params(['namespace' => 'encore', 'data' => ['offer_id' => $offer] + $answer]);
		return rest_do_request($request)->get_status();
	}

	/** @return list<mixed> */
	public function presentations(int $orderId): array
	{
		$db = self::database();
		$sql = $db->prepare('SELECT offer_id, state FROM %i WHERE order_id = %d ORDER BY id', "{$db->prefix}encore_presentations", $orderId);
		$rows = $db->get_results((string) $sql, ARRAY_A);
		return is_array($rows) ? array_values($rows) : [];
	}

	/** Where the classic cart stands. */
	public static function classicCart(): string
	{
		$page = get_page_by_path('classic-cart');
		$id = $page->ID ?? wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Classic cart', 'post_name' => 'classic-cart', 'post_content' => '[woocommerce_cart]']);
		return (string) wp_parse_url((string) get_permalink($id), PHP_URL_PATH);
	}

	public static function database(): \wpdb
	{
		global $wpdb;
		assert($wpdb instanceof \wpdb);
		return $wpdb;
	}

	public static function customer(string $name): int
	{
		$id = wp_insert_user(['user_login' => $name, 'user_email' => "{$name}@example.com", 'user_pass' => 'password of a test', 'role' => 'customer']);
		assert(is_int($id));
		return $id;
	}

	public static function read(int $productId): \WC_Product
	{
		$product = wc_get_product($productId);
		assert($product instanceof \WC_Product);
		return $product;
	}

	public static function lastOrder(): \WC_Order
	{
		$orders = wc_get_orders(['limit' => 1, 'orderby' => 'ID', 'order' => 'DESC']);
		$order = is_array($orders) ? reset($orders) : null;
		assert($order instanceof \WC_Order);
		return $order;
	}

	/** The order's line that an offer added. */
	public static function line(\WC_Order $order): ?\WC_Order_Item_Product
	{
		foreach ($order->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_meta('_encore_offer') !== '') {
				return $item;
			}
		}
		return null;
	}
}
