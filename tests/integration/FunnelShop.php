<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\WooCommerce\Checkout\OfferCookie;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Payments\KeptCardWords;
use Encore\WordPress\SystemClock;

/** Products, a funnel and a paid order of their own for each test, and the shopper's requests. */
final class FunnelShop
{
	/** Takes and gives back every payment; it has no charge adapter. */
	public const PLAIN = 'encore_sandbox_plain';

	public readonly FunnelGateway $gateway;

	/** @var array<string, int> products by the part they play */
	public array $products = [];

	/** @var array<string, int> offers by step */
	public array $offers = [];

	/** Of the page that the shopper's requests come from. */
	public string $locale = '';

	public function __construct()
	{
		$this->gateway = FunnelGateway::installed();
		wp_set_current_user(0);
	}

	/** @param array<string, mixed> $props */
	public function product(string $part, string $price, array $props = []): \WC_Product_Simple
	{
		$product = SimpleProduct::of($props + ['name' => ucfirst($part), 'regular_price' => $price, 'virtual' => true, 'tax_status' => 'none']);
		$this->products[$part] = $product->get_id();
		return $product;
	}

	/**
	 * @param array{0: string, 1: string} $price
	 * @param list<array{string, int}> $bundle parts that come with it, and their pieces
	 * @param array<string, mixed> $more settings
	 */
	public function offer(string $step, string $part, array $price, int $quantity = 1, array $bundle = [], bool $difference = false, array $more = []): int
	{
		return $this->offers[$step] = $this->save('encore_offer', "Offer {$step}", $more + [
			'product_id' => $this->products[$part],
			'quantity' => $quantity,
			'bundle' => array_map(fn(array $one): array => ['product_id' => $this->products[$one[0]], 'quantity' => $one[1]], $bundle),
			'price' => ['type' => $price[0], 'value' => $price[1], 'difference' => $difference],
			'headline' => $bundle === [] ? "Take {$part}" : '',
			'text' => 'Words.',
			'image_id' => 0,
			'trigger' => ['type' => 'any', 'ids' => []],
			'placement' => 'post_purchase',
			'starts_at' => '',
			'ends_at' => '',
			'enabled' => true,
			'priority' => 10,
		]);
	}

	/**
	 * Upsell, and downsell where it was offered too, called up by the main product alone.
	 *
	 * @param list<mixed> $conditions groups
	 * @param string      $thankYou   the offer that stands on the thank-you page
	 */
	public function funnel(array $conditions = [], string $thankYou = ''): int
	{
		$hasDownsell = isset($this->offers['downsell']);
		$steps = ['upsell' => ['offer_id' => $this->offers['upsell'], 'accepted' => '', 'declined' => $hasDownsell ? 'downsell' : '']];
		if ($hasDownsell) {
			$steps['downsell'] = ['offer_id' => $this->offers['downsell'], 'accepted' => '', 'declined' => ''];
		}
		return $this->save('encore_funnel', 'Funnel', [
			'trigger' => ['type' => 'products', 'ids' => [$this->products['main']]],
			'enabled' => true,
			'priority' => 1,
			'first' => 'upsell',
			'steps' => $steps,
			'conditions' => $conditions,
			'thank_you' => $this->offers[$thankYou] ?? 0,
		]);
	}

	/** @param array<string, mixed> $condition under which alone the offer of this step is meant */
	public function meant(string $step, array $condition): void
	{
		$settings = get_post_meta($this->offers[$step], 'encore_offer', true);
		assert(is_array($settings));
		wp_set_current_user(1);
		wp_update_post(['ID' => $this->offers[$step], 'meta_input' => ['encore_offer' => ['conditions' => [[$condition]]] + $settings]]);
		wp_set_current_user(0);
	}

	/** The stack of a course: $97, then $197, else $47. As a bundle the $197 are for two products, a line each. */
	public function course(bool $bundle = false): self
	{
		$this->product('main', '97');
		$this->product('upsell', '297');
		$this->product('downsell', '67');
		$bundle && $this->product('extra', '99');
		$this->offer('upsell', 'upsell', ['fixed', '197'], bundle: $bundle ? [['extra', 2]] : []);
		$this->offer('downsell', 'downsell', ['fixed', '47']);
		$this->funnel();
		return $this;
	}

	/** No gateway of the shop takes payments: then there is no payment page to lead to. */
	public static function whileClosed(callable $work): void
	{
		$gateways = array_filter(WC()->payment_gateways()->payment_gateways(), static fn(mixed $one): bool => $one instanceof \WC_Payment_Gateway && $one->enabled === 'yes');
		foreach ($gateways as $gateway) {
			$gateway->enabled = 'no';
		}
		try {
			$work();
		} finally {
			foreach ($gateways as $gateway) {
				$gateway->enabled = 'yes';
			}
		}
	}

	/** A paid order whose gateway has no charge adapter. */
	public function plain(): \WC_Order
	{
		$order = $this->order();
		$order->set_payment_method(self::PLAIN);
		$order->save();
		return $order;
	}

	/** Completed by somebody's hand: it takes no line any more. */
	public static function finished(\WC_Order $order): \WC_Order
	{
		$order->set_date_paid(time() - 600);
		$order->set_status('completed');
		$order->save();
		return $order;
	}

	/** @return list<\WC_Order> every order of an acceptance's own, whatever names it */
	public static function linked(string $acceptance): array
	{
		$found = wc_get_orders(['limit' => -1, 'type' => 'shop_order', 'status' => array_keys(wc_get_order_statuses()), 'meta_key' => '_encore_acceptance', 'meta_value' => $acceptance]);
		return array_values(array_filter(is_array($found) ? $found : [], static fn(mixed $one): bool => $one instanceof \WC_Order));
	}

	/** So many pieces of the product are left. */
	public function stock(string $part, int $pieces): self
	{
		$product = $this->sold($part);
		$product->set_manage_stock(true);
		$product->set_stock_quantity($pieces);
		$product->save();
		return $this;
	}

	/** @param array<string, string> $address */
	public function order(int $customerId = 0, array $address = [], bool $paid = true): \WC_Order
	{
		$order = wc_create_order(['customer_id' => $customerId]);
		assert($order instanceof \WC_Order);
		$address += ['first_name' => 'Ada', 'last_name' => 'Lane', 'email' => 'ada@example.com', 'country' => 'US', 'state' => 'CA', 'postcode' => '94105', 'city' => 'San Francisco', 'address_1' => '1 Market Street'];
		$order->set_address($address, 'billing');
		unset($address['email']);
		$order->set_address($address, 'shipping');
		$order->add_product($this->sold('main'), 1);
		$order->set_payment_method(FunnelGateway::ID);
		$order->calculate_totals();
		$order->save();
		if ($paid) {
			$order->payment_complete('tx_first');
		}
		$this->cookie($order);
		return $order;
	}

	/** An order as one of WooCommerce's own offline gateways takes it: cod, bacs or cheque. */
	public function toBePaid(string $gateway): \WC_Order
	{
		$order = $this->order(paid: false);
		$order->set_payment_method($gateway);
		$order->save();
		WC()->cart === null && wc_load_cart();
		$by = WC()->payment_gateways()->payment_gateways()[$gateway] ?? null;
		assert($by instanceof \WC_Payment_Gateway);
		$by->process_payment($order->get_id());
		return $this->reread($order);
	}

	public function cookie(\WC_Order $order, int $seconds = 3600): void
	{
		$cookie = new OfferCookie(new SystemClock());
		$_COOKIE[OfferCookie::name($order->get_id())] = $cookie->value($order->get_id(), $order->get_order_key(), time() + $seconds);
	}

	/** What the thank-you page does first. @return string where it leads, or empty when it stays */
	public function arrive(\WC_Order $order, int $priority = 25): string
	{
		$led = '';
		$catch = static function (string $to) use (&$led): bool {
			$led = $to;
			return false;
		};
		$here = static fn(): bool => true;
		$_GET['key'] = $order->get_order_key();
		set_query_var('order-received', (string) $order->get_id());
		add_filter('woocommerce_is_order_received_page', $here);
		add_filter('wp_redirect', $catch);
		try {
			FunnelHooks::run('template_redirect', $priority);
		} finally {
			remove_filter('wp_redirect', $catch);
			remove_filter('woocommerce_is_order_received_page', $here);
			set_query_var('order-received', '');
			unset($_GET['key']);
		}
		return $led;
	}

	/** @param array<string, mixed> $body */
	public function ask(string $method, string $path, array $body): FunnelAnswer
	{
		$request = new \WP_REST_Request($method, "/encore/v1{$path}");
		$this->locale === '' || $request->set_header('X-Encore-Locale', $this->locale);
		if ($method === 'GET') {
			$request->set_query_params($body);
		} else {
			$request->set_header('Content-Type', 'application/json');
			$request->set_body((string) wp_json_encode($body));
		}
		return FunnelAnswer::of(rest_do_request($request));
	}

	/** @return array<string, string> what is open, or nothing */
	public function open(\WC_Order $order): array
	{
		return $this->ask('GET', "/orders/{$order->get_id()}/offer", ['key' => $order->get_order_key()])->offer();
	}

	/**
	 * @param array<string, string> $offer
	 * @param array<string, mixed>  $more
	 */
	public function accept(\WC_Order $order, array $offer, array $more = []): FunnelAnswer
	{
		return $this->ask('POST', "/orders/{$order->get_id()}/acceptances", $more + [
			'key' => $order->get_order_key(),
			'presentation' => $offer['presentation'] ?? '',
			'consent_version' => $offer['consent_version'] ?? '',
		]);
	}

	/** Pays for the order as a page does that says with this stamp that the card is kept; null: with the stamp of the words now. */
	public function pressed(\WC_Order $order, ?string $stamp = null): void
	{
		$_SERVER['HTTP_ENCORE_KEPT_CARD'] = $stamp ?? (new KeptCardWords())->stamp();
		try {
			do_action('woocommerce_store_api_checkout_order_processed', $order);
		} finally {
			unset($_SERVER['HTTP_ENCORE_KEPT_CARD']);
		}
	}

	/** @param array<string, string> $offer */
	public function decline(\WC_Order $order, array $offer): FunnelAnswer
	{
		return $this->ask('POST', "/orders/{$order->get_id()}/declines", ['key' => $order->get_order_key(), 'presentation' => $offer['presentation'] ?? '']);
	}

	/** @return list<string> states of what this order was shown */
	public function presentations(\WC_Order $order): array
	{
		return array_map('strval', self::db()->get_col((string) self::db()->prepare('SELECT state FROM %i WHERE order_id = %d ORDER BY id', self::db()->prefix . 'encore_presentations', $order->get_id())));
	}

	/** @return list<array<mixed>> what this order's shopper agreed to */
	public static function consents(\WC_Order $order): array
	{
		$rows = self::db()->get_results((string) self::db()->prepare('SELECT * FROM %i WHERE order_id = %d ORDER BY id', self::db()->prefix . 'encore_consents', $order->get_id()), ARRAY_A);
		$offers = self::db()->get_results((string) self::db()->prepare("SELECT 'offer' AS kind, consent AS text, consent_version AS version, consent_locale AS locale, quote FROM %i WHERE order_id = %d ORDER BY id", self::db()->prefix . 'encore_acceptances', $order->get_id()), ARRAY_A);
		return array_values(array_filter([...(is_array($rows) ? $rows : []), ...(is_array($offers) ? $offers : [])], is_array(...)));
	}

	/** The sandbox's provider has paid all of the added item back by itself, and says so. */
	public static function refundTold(\WC_Order $order): mixed
	{
		$transaction = self::db()->get_var((string) self::db()->prepare('SELECT transaction_id FROM %i WHERE order_id = %d', self::db()->prefix . 'encore_acceptances', $order->get_id()));
		return apply_filters('encore_provider_refund', false, 'encore_sandbox', is_string($transaction) ? $transaction : '', '197', 'USD');
	}

	public static function db(): \wpdb
	{
		global $wpdb;
		assert($wpdb instanceof \wpdb);
		return $wpdb;
	}

	/** The part's product, read again. */
	public function sold(string $part): \WC_Product
	{
		$product = wc_get_product($this->products[$part]);
		assert($product instanceof \WC_Product);
		return $product;
	}

	/** The one charge that was asked for. */
	public function charge(): ChargeRequest
	{
		assert(count($this->gateway->charges) === 1);
		return array_values($this->gateway->charges)[0];
	}

	public function reread(\WC_Order $order): \WC_Order
	{
		$fresh = FreshOrder::read($order->get_id());
		assert($fresh instanceof \WC_Order);
		return $fresh;
	}

	/** @return list<\WC_Order_Item_Product> lines that an acceptance added */
	public function added(\WC_Order $order): array
	{
		$added = [];
		foreach ($this->reread($order)->get_items() as $item) {
			if ($item instanceof \WC_Order_Item_Product && $item->get_meta('_encore_acceptance') !== '') {
				$added[] = $item;
			}
		}
		return $added;
	}

	/** @param array<string, mixed> $settings */
	private function save(string $type, string $title, array $settings): int
	{
		wp_set_current_user(1);
		$id = wp_insert_post(['post_type' => $type, 'post_status' => 'publish', 'post_title' => $title, 'meta_input' => [$type => $settings]]);
		wp_set_current_user(0);
		assert($id > 0);
		return $id;
	}
}
