<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\PayPal;

use PHPUnit\Framework\Assert;

/** PayPal's real gateway plugin with a stand-in for PayPal's API: what its shopper does, and what PayPal has written down. */
final class PayPalDesk
{
	public const GATEWAY = 'ppcp-gateway';

	/** Where the shopper approves, up to the number of the order at PayPal. */
	public const APPROVAL = 'https://www.sandbox.paypal.com/checkoutnow?token=';

	public static function gateway(): \WC_Payment_Gateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[self::GATEWAY] ?? null;
		Assert::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		return $gateway;
	}

	/** Another visit: nothing of an earlier payment is remembered. */
	public function visit(): void
	{
		WC()->session = new \WC_Session_Handler();
		WC()->session->init();
		WC()->cart === null && wc_load_cart();
	}

	/** The button of the payment page. @return string the order at PayPal to which the shopper is led; empty where it is not to PayPal */
	public function press(\WC_Order $order): string
	{
		$order->set_payment_method(self::GATEWAY);
		$order->save();
		$answer = self::gateway()->process_payment($order->get_id());
		$to = $answer['redirect'] ?? '';
		return is_string($to) && preg_match('~^https://www\.sandbox\.paypal\.com/checkoutnow\?token=(\w+)$~', $to, $found) === 1 ? $found[1] : '';
	}

	/** @param string $how "approve", or "decline": the shopper approves and the bank says no */
	public function approve(string $paypalOrder, string $how = 'approve'): void
	{
		$this->tell('approve', ['order' => $paypalOrder, 'how' => $how]);
	}

	/** PayPal takes what was approved, and the shop does not hear of it. */
	public function capture(string $paypalOrder): void
	{
		$this->tell('capture', ['order' => $paypalOrder]);
	}

	/**
	 * The owner pays back at PayPal.
	 *
	 * @return array<mixed> the refund
	 */
	public function refund(string $capture, string $value): array
	{
		return $this->tell('refund', ['capture' => $capture, 'value' => $value]);
	}

	/** @return array<mixed> what PayPal has captured of an order there */
	public function captured(string $paypalOrder): array
	{
		return self::part(self::part(self::part(self::part(self::part($this->asked($paypalOrder), 'purchase_units'), '0'), 'payments'), 'captures'), '0');
	}

	/**
	 * PayPal's webhook, as the shop's server hears it.
	 *
	 * @param array<mixed> $resource
	 * @return int the answer's status
	 */
	public function tells(string $event, array $resource, string $signature = 'genuine'): int
	{
		$answer = wp_remote_post(rest_url('paypal/v1/incoming'), [
			'timeout' => 20,
			'headers' => [
				'Content-Type' => 'application/json',
				'PayPal-Auth-Algo' => 'SHA256withRSA',
				'PayPal-Cert-Url' => 'https://api.sandbox.paypal.com/v1/notifications/certs/CERT',
				'PayPal-Transmission-Id' => wp_generate_uuid4(),
				'PayPal-Transmission-Sig' => $signature,
				'PayPal-Transmission-Time' => gmdate('Y-m-d\TH:i:s\Z'),
			],
			'body' => (string) wp_json_encode(['id' => 'WH-' . wp_generate_uuid4(), 'event_type' => $event, 'resource_type' => 'capture', 'event_version' => '1.0', 'resource' => $resource]),
		]);
		wp_cache_flush();
		return (int) wp_remote_retrieve_response_code($answer);
	}

	/** @param string $next "silent_before" or "silent_after": the next call that moves money gets no answer */
	public function trouble(string $next): void
	{
		$this->tell('trouble', ['next' => $next]);
	}

	/** PayPal leads its shopper back. @return string where the gateway leads from there */
	public function comeBack(string $paypalOrder): string
	{
		$leads = static function (string $to): never {
			throw new \DomainException($to);
		};
		[$_GET['token'], $_GET['wc-ajax']] = [$paypalOrder, 'ppc-return-url'];
		add_filter('wp_redirect', $leads);
		try {
			do_action('wc_ajax_ppc-return-url');
			return '';
		} catch (\DomainException $led) {
			return $led->getMessage();
		} finally {
			remove_filter('wp_redirect', $leads);
			unset($_GET['token'], $_GET['wc-ajax']);
		}
	}

	/** The visit remembers an order at PayPal, as its buttons have it. */
	public static function remember(string $paypalOrder): void
	{
		WC()->session->set('ppcp', ['order' => \WooCommerce\PayPalCommerce\Api\ppcp_get_paypal_order($paypalOrder)]);
	}

	/** Nobody answers at PayPal, once a call to an address with this end was made. */
	public static function whileAway(callable $work, string $from): void
	{
		$isAway = false;
		$line = static function (mixed $answer, array $arguments, string $url) use (&$isAway, $from): mixed {
			$isPayPals = str_starts_with($url, 'https://api-m.sandbox.paypal.com/');
			[$was, $isAway] = [$isAway, $isAway || $isPayPals && str_ends_with($url, $from)];
			return $isPayPals && $was ? new \WP_Error('http_request_failed', 'Nobody answers.') : $answer;
		};
		add_filter('pre_http_request', $line, 0, 3);
		try {
			$work();
		} finally {
			remove_filter('pre_http_request', $line, 0);
		}
	}

	/** @return list<array{string, string, string}> what PayPal has captured for an order: amount, currency, paid back */
	public function books(\WC_Order $order): array
	{
		$books = [];
		foreach ($this->tell('books', []) as $at) {
			$unit = self::part(self::part($at, 'purchase_units'), '0');
			$payments = self::part($unit, 'payments');
			foreach (self::text($unit, 'custom_id') === (string) $order->get_id() ? self::part($payments, 'captures') : [] as $capture) {
				$amount = self::part($capture, 'amount');
				$back = array_sum(array_map(static fn(mixed $one): float => (float) self::text(self::part($one, 'amount'), 'value'), self::part($payments, 'refunds')));
				$books[] = [self::text($amount, 'value'), self::text($amount, 'currency_code'), number_format($back, 2, '.', '')];
			}
		}
		return $books;
	}

	/** @return array<mixed> what it was asked for when the order at PayPal was made */
	public function asked(string $paypalOrder): array
	{
		foreach ($this->tell('books', []) as $at) {
			if (self::text($at, 'id') === $paypalOrder) {
				return (array) $at;
			}
		}
		return [];
	}

	/** @return array<mixed> */
	public static function part(mixed $of, string $name): array
	{
		$part = is_array($of) ? $of[$name] ?? [] : [];
		return is_array($part) ? $part : [];
	}

	public static function text(mixed $of, string $name): string
	{
		$text = is_array($of) ? $of[$name] ?? '' : '';
		return is_string($text) ? $text : '';
	}

	/**
	 * @param array<string, string> $body
	 * @return array<mixed> all orders at PayPal
	 */
	private function tell(string $what, array $body): array
	{
		$answer = wp_remote_post(getenv('ENCORE_PAYPAL') . "/_test/{$what}", ['body' => (string) wp_json_encode((object) $body), 'headers' => ['Content-Type' => 'application/json']]);
		Assert::assertSame(200, wp_remote_retrieve_response_code($answer));
		$all = json_decode(wp_remote_retrieve_body($answer), true);
		return is_array($all) ? $all : [];
	}
}
