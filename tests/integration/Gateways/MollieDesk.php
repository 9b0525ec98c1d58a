<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

use PHPUnit\Framework\Assert;

/** Mollie's real gateway plugin; its API's payments are stood in for here: what they are, what its shopper does, what Mollie then tells. */
final class MollieDesk
{
	public const GATEWAY = 'mollie_wc_gateway_creditcard';
	private const PAYMENTS = 'https://api.mollie.com/v2/payments';
	private const ORDERS = 'https://api.mollie.com/v2/orders';
	private const ASKED = ['amount', 'description', 'redirectUrl', 'cancelUrl', 'webhookUrl', 'method', 'issuer', 'locale', 'billingAddress', 'shippingAddress', 'metadata', 'lines', 'customerId', 'sequenceType', 'captureMode', 'captureDelay'];

	/** @var array<string, array<mixed>> by number */
	public array $payments = [];

	/** @var array<string, float> paid back, by number */
	public array $back = [];

	/** How often Mollie was asked what became of a payment. */
	public int $asked = 0;

	/** "silent" or "broken": how Mollie answers now. */
	public string $trouble = '';

	public function __construct()
	{
		add_filter('pre_http_request', $this->answer(...), 5, 3);
	}

	public static function gateway(): \WC_Payment_Gateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[self::GATEWAY] ?? null;
		Assert::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		return $gateway;
	}

	/** The button of the payment page. @return string where it leads */
	public function press(\WC_Order $order): string
	{
		$order->set_payment_method(self::GATEWAY);
		$order->save();
		$answer = self::gateway()->process_payment($order->get_id());
		return is_string($answer['redirect'] ?? null) ? $answer['redirect'] : '';
	}

	/** What the shopper or the bank does at Mollie: "paid", "canceled", "failed", "expired". */
	public function becomes(string $status): string
	{
		$id = (string) array_key_last($this->payments);
		$this->payments[$id]['status'] = $status;
		$status === 'paid' && $this->payments[$id]['paidAt'] = gmdate('c');
		return $id;
	}

	/** Mollie tells the shop that something has happened to a payment: its number, nothing more. */
	public function tells(string $id): void
	{
		$request = new \WP_REST_Request('POST', '/mollie/v1/webhook');
		$request->set_body_params(['id' => $id]);
		Assert::assertSame(200, rest_do_request($request)->get_status());
	}

	/** Where the gateway leads whom Mollie has led back: what its own page there asks, which reads nothing but a real request. */
	public function leadsBack(\WC_Order $order): string
	{
		$helpers = \Mollie\WooCommerce\initialize()?->get('__deprecated.gateway_helpers');
		$helper = is_array($helpers) ? $helpers[$order->get_payment_method()] ?? null : null;
		Assert::assertInstanceOf(\Mollie\WooCommerce\Gateway\MolliePaymentGatewayHandler::class, $helper);
		$fresh = wc_get_order($order->get_id());
		Assert::assertInstanceOf(\WC_Order::class, $fresh);
		return $helper->getReturnRedirectUrlForOrder($fresh);
	}

	/** @return list<array{string, string}> what was taken of which, and paid back */
	public function books(): array
	{
		$paid = array_filter($this->payments, static fn(array $one): bool => $one['status'] === 'paid');
		return array_values(array_map(fn(string $id): array => [self::value($this->payments[$id]), number_format($this->back[$id] ?? 0, 2, '.', '')], array_keys($paid)));
	}

	/** @param array<mixed> $arguments */
	private function answer(mixed $answer, array $arguments, string $url): mixed
	{
		$kind = str_starts_with($url, self::ORDERS) ? self::ORDERS : self::PAYMENTS;
		if (!str_starts_with($url, $kind)) {
			return $answer;
		}
		if ($this->trouble === 'silent') {
			return new \WP_Error('http_request_failed', 'Nobody answers.');
		}
		$path = explode('/', trim(substr((string) strtok($url, '?'), strlen($kind)), '/'));
		$body = json_decode(is_string($arguments['body'] ?? null) ? $arguments['body'] : '', true);
		$method = $arguments['method'] ?? 'GET';
		$this->asked += $method === 'GET' ? 1 : 0;
		[$status, $said] = match (true) {
			$this->trouble === 'broken' => [500, self::problem(500, 'Internal error')],
			$path[0] === '' && $method === 'POST' => $kind === self::ORDERS ? $this->order((array) $body) : $this->create((array) $body),
			!isset($this->payments[$path[0]]) => [404, self::problem(404, 'No payment exists with token ' . $path[0])],
			($path[1] ?? '') === 'refunds' && $method === 'POST' => $this->refund($path[0], (array) $body),
			// A payment by card that waits for its shopper cannot be ended by the shop.
			$method === 'DELETE' => [422, self::problem(422, 'The payment cannot be canceled')],
			default => [200, $this->payments[$path[0]]],
		};
		return ['headers' => [], 'body' => (string) wp_json_encode($said), 'response' => ['code' => $status, 'message' => ''], 'cookies' => []];
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array{int, array<mixed>}
	 */
	private function create(array $asked): array
	{
		$unknown = array_diff(array_keys($asked), self::ASKED);
		if ($unknown !== [] || preg_match('/^\d+\.\d\d$/', self::value($asked)) !== 1 || !isset($asked['redirectUrl'], $asked['description'])) {
			return [422, self::problem(422, 'Not understood: ' . implode(', ', $unknown))];
		}
		return $this->make($asked, 'payment', 'tr_' . bin2hex(random_bytes(5)), 'open');
	}

	/**
	 * A payment of the older Orders API, whose lines have to come to its amount.
	 *
	 * @param  array<mixed> $asked
	 * @return array{int, array<mixed>}
	 */
	private function order(array $asked): array
	{
		$lines = array_map(static fn(mixed $line): float => (float) self::value(['amount' => is_array($line) ? $line['totalAmount'] ?? null : null]), array_values((array) ($asked['lines'] ?? [])));
		if ($lines === [] || abs(array_sum($lines) - (float) self::value($asked)) > 0.001) {
			return [422, self::problem(422, 'The lines are not the amount')];
		}
		return $this->make($asked + ['_embedded' => ['payments' => []]], 'order', 'ord_' . bin2hex(random_bytes(5)), 'created');
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array{int, array<mixed>}
	 */
	private function make(array $asked, string $resource, string $id, string $status): array
	{
		$this->payments[$id] = $asked + [
			'resource' => $resource,
			'id' => $id,
			'mode' => 'test',
			'status' => $status,
			'isCancelable' => false,
			'createdAt' => gmdate('c'),
			'profileId' => 'pfl_encore',
			'_links' => ['self' => ['href' => self::PAYMENTS . "/{$id}"], 'checkout' => ['href' => "https://www.mollie.com/checkout/select-method/{$id}", 'type' => 'text/html']],
		];
		return [201, $this->payments[$id]];
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array{int, array<mixed>}
	 */
	private function refund(string $id, array $asked): array
	{
		$back = ($this->back[$id] ?? 0) + (float) self::value($asked);
		if ($this->payments[$id]['status'] !== 'paid' || (float) self::value($asked) <= 0 || $back > (float) self::value($this->payments[$id]) + 0.001) {
			return [422, self::problem(422, 'The amount is higher than the maximum')];
		}
		$this->back[$id] = $back;
		return [201, ['resource' => 'refund', 'id' => 're_' . bin2hex(random_bytes(5)), 'amount' => $asked['amount'], 'status' => 'pending', 'paymentId' => $id, '_links' => []]];
	}

	/** @param array<mixed> $of */
	private static function value(array $of): string
	{
		$value = is_array($of['amount'] ?? null) ? $of['amount']['value'] ?? '' : '';
		return is_string($value) ? $value : '';
	}

	/** @return array<string, mixed> */
	private static function problem(int $status, string $detail): array
	{
		return ['status' => $status, 'title' => 'Refused', 'detail' => $detail, '_links' => []];
	}
}
