<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Tests\Integration\FunnelAnswer;
use Encore\Tests\Integration\FunnelShop;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Payments\KeptCardWords;
use Encore\WooCommerce\Refunds\RefundRecord;
use PHPUnit\Framework\TestCase;

/** A course whose order of 97 was paid by Stripe's gateway, and its upsell of 197. */
abstract class StripeCase extends TestCase
{
	protected StripeDesk $desk;
	protected FunnelShop $shop;

	/** @var list<string> calls to Stripe's API since the last look: "GET payment_intents" */
	protected array $calls = [];

	private \Closure $count;

	protected function setUp(): void
	{
		$this->desk = new StripeDesk();
		$this->shop = (new FunnelShop())->course()->stock('upsell', 5);
		$this->count = function (mixed $answer, array $arguments, string $url): mixed {
			if (preg_match('~^https://api\.stripe\.com/v1/([^?/]+)~', $url, $found) === 1) {
				$method = $arguments['method'] ?? '';
				$this->calls[] = (is_string($method) ? $method : '') . " {$found[1]}";
			}
			return $answer;
		};
		add_filter('pre_http_request', $this->count, 0, 3);
	}

	protected function tearDown(): void
	{
		remove_filter('pre_http_request', $this->count, 0);
		delete_option('woocommerce_stripe_settings');
		\WC_Stripe_API::set_secret_key('');
		self::gateway()->init_settings();
		[$_COOKIE, $_POST] = [[], []];
		unset($_SERVER['HTTP_ENCORE_KEPT_CARD']);
		wp_set_current_user(0);
	}

	protected function paid(string $card = 'pm_card_visa'): \WC_Order
	{
		return $this->desk->paidWith($card, order: $this->shop->order(paid: false));
	}

	/**
	 * Its upsell, accepted.
	 *
	 * @return array{\WC_Order, FunnelAnswer}
	 */
	protected function accepted(\WC_Order $order): array
	{
		$this->shop->arrive($order);
		return [$order, $this->shop->accept($order, $this->shop->open($order))];
	}

	protected function settled(): \WC_Order
	{
		[$order, $answer] = $this->accepted($this->paid());
		self::assertSame('settled', $answer->text('state'), $answer->json());
		return $order;
	}

	/** Its upsell became an order of its own. */
	protected function linked(): \WC_Order
	{
		[$order, $answer] = $this->accepted(FunnelShop::finished($this->paid()));
		self::assertSame('settled', $answer->text('state'), $answer->json());
		$linked = LinkedOrders::allOf($this->shop->reread($order));
		self::assertCount(1, $linked);
		return $linked[0];
	}

	protected function fresh(\WC_Order $order): \WC_Order
	{
		RefundRecord::forget($order->get_id());
		return $this->shop->reread($order);
	}

	/** @return list<string> amounts of the order's refunds */
	protected function refunds(\WC_Order $order): array
	{
		$amounts = array_map(static fn(\WC_Order_Refund $one): string => number_format((float) $one->get_amount(), 2, '.', ''), $this->fresh($order)->get_refunds());
		sort($amounts, SORT_NUMERIC);
		return $amounts;
	}

	protected function row(\WC_Order $order, string $column): string
	{
		$db = FunnelShop::db();
		return (string) $db->get_var((string) $db->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, "{$db->prefix}encore_acceptances", $order->get_id()));
	}

	protected function look(\WC_Order $order): void
	{
		$db = FunnelShop::db();
		$db->update("{$db->prefix}encore_acceptances", ['check_at' => '2020-01-01 00:00:00'], ['order_id' => $order->get_id()]);
		do_action('encore_reconcile');
	}

	/** @return array{string, string, string} what Stripe has taken for the order's offer */
	protected function booked(\WC_Order $order): array
	{
		$books = $this->desk->books($this->row($order, 'uuid'));
		self::assertCount(1, $books);
		return $books[0];
	}

	/** @return array<string, string> the gateway's own meta */
	protected static function stripeMeta(\WC_Order $order): array
	{
		$meta = [];
		foreach ($order->get_meta_data() as $one) {
			$data = $one instanceof \WC_Meta_Data ? $one->get_data() : [];
			[$key, $value] = [$data['key'] ?? '', $data['value'] ?? ''];
			if (is_string($key) && is_string($value) && str_starts_with($key, '_stripe')) {
				$meta[$key] = $value;
			}
		}
		ksort($meta);
		return $meta;
	}

	/** Somebody pays it back in Stripe's dashboard. */
	protected function refundThere(string $charge, int $amount): void
	{
		$this->desk->ask('refunds', ['charge' => $charge, 'amount' => (string) $amount]);
	}

	/** @return list<array<mixed>> events of this type about a charge, the oldest first */
	protected function events(string $type, string $charge): array
	{
		$isOf = static function (array $event) use ($charge): bool {
			$thing = is_array($event['data'] ?? null) ? $event['data']['object'] ?? null : null;
			return is_array($thing) && in_array($charge, [$thing['id'] ?? '', $thing['charge'] ?? ''], true);
		};
		return array_values(array_reverse(array_filter($this->desk->list('events', ['type' => $type]), $isOf)));
	}

	/** A new order, as a checkout makes it before its gateway is asked; the shopper's browser has its cookie. */
	protected function placed(int $customer = 0, bool $isTold = false, string $email = ''): \WC_Order
	{
		wp_set_current_user($customer);
		$order = $this->shop->order(paid: false);
		$order->set_customer_id($customer);
		$order->set_billing_email($email === '' ? uniqid('ada') . '@example.com' : $email);
		$order->set_billing_first_name('Ada');
		$order->set_billing_last_name('Lovelace');
		$order->set_billing_country('US');
		$order->set_payment_method('stripe');
		$order->save();
		if ($isTold) {
			$_SERVER['HTTP_ENCORE_KEPT_CARD'] = (new KeptCardWords())->stamp();
		}
		do_action('woocommerce_store_api_checkout_order_processed', $order);
		return $order;
	}

	/**
	 * By the gateway itself.
	 *
	 * @param array<string, string> $posted what its form sends
	 * @return string where it leads
	 */
	protected function pays(\WC_Order $order, array $posted): string
	{
		$_POST = $posted + ['payment_method' => 'stripe', 'billing_email' => $order->get_billing_email(), 'billing_first_name' => 'Ada', 'billing_last_name' => 'Lovelace', 'wc-stripe-is-deferred-intent' => '1'];
		$result = self::gateway()->process_payment($order->get_id());
		$_POST = [];
		self::assertSame('success', $result['result'] ?? '', (string) wp_json_encode([$result, wc_get_notices()]));
		wp_cache_flush();
		$led = $result['redirect'] ?? '';
		return is_string($led) ? $led : '';
	}

	/** @return array<string, string> what the form sends of a card that was typed in */
	protected function card(string $like = 'pm_card_visa'): array
	{
		return ['wc-stripe-payment-method' => $this->desk->ask('_test/payment_methods', ['like' => $like])];
	}

	/** @param array<string, mixed> $changed settings of the gateway, until the test's end */
	protected function set(array $changed): void
	{
		delete_option('woocommerce_stripe_settings');
		$settings = get_option('woocommerce_stripe_settings');
		update_option('woocommerce_stripe_settings', $changed + (is_array($settings) ? $settings : []));
		self::gateway()->init_settings();
	}

	protected static function gateway(): \WC_Payment_Gateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()['stripe'] ?? null;
		self::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		return $gateway;
	}

	/** All ways to pay in one element of Stripe's; old versions have none. */
	protected static function optimized(bool $isOn): void
	{
		$gateway = self::gateway();
		if ($gateway instanceof \WC_Stripe_UPE_Payment_Gateway && isset($gateway->oc_enabled)) {
			$gateway->oc_enabled = $isOn;
		}
	}

	protected static function customer(): int
	{
		$id = wp_create_user(uniqid('ada'), 'pass', uniqid() . '@example.com');
		self::assertIsInt($id);
		foreach (['first_name' => 'Ada', 'last_name' => 'Lovelace', 'email' => "ada{$id}@example.com", 'country' => 'US', 'address_1' => '1 Market Street', 'city' => 'San Francisco', 'state' => 'CA', 'postcode' => '94105'] as $name => $value) {
			update_user_meta($id, "billing_{$name}", $value);
		}
		return $id;
	}

	/** @param array<mixed> $event as Stripe's webhook brings it to the gateway */
	protected static function hear(array $event): void
	{
		(new \WC_Stripe_Webhook_Handler())->process_webhook((string) wp_json_encode($event));
	}
}
