<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

use PHPUnit\Framework\Assert;

/**
 * WooPayments' real plugin; its makers' server is stood in for here. That server's API is not published: what this refuses is what its
 * plugin could ask for wrongly, another amount, a charge that is not there, more back than was paid.
 */
final class WooPaymentsDesk
{
	public const GATEWAY = 'woocommerce_payments';
	private const SERVER = 'https://public-api.wordpress.com/wpcom/v2/sites/4711/wcpay/';

	/** @var array<string, array<mixed>> by number */
	public array $intents = [];

	/** @var array<string, int> in cents, by charge */
	public array $back = [];

	/** @var array<string, array<mixed>> answers by key */
	private array $keys = [];

	/** "declined" or "silent": the answer to the next payment. */
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

	/**
	 * The button of the payment page, after its script has asked for the card.
	 *
	 * @return array<mixed>
	 */
	public function press(\WC_Order $order): array
	{
		$order->set_payment_method(self::GATEWAY);
		$order->save();
		$_POST = ['payment_method' => self::GATEWAY, 'wcpay-payment-method' => 'pm_card'];
		try {
			return (array) self::gateway()->process_payment($order->get_id());
		} finally {
			$_POST = [];
		}
	}

	/** @return list<array{int, int}> what was taken of which, and paid back, in cents */
	public function books(): array
	{
		$taken = array_filter($this->intents, static fn(array $one): bool => $one['status'] === 'succeeded');
		return array_values(array_map(fn(array $one): array => [is_int($one['amount']) ? $one['amount'] : 0, $this->back['ch_' . (is_string($one['id']) ? $one['id'] : '')] ?? 0], $taken));
	}

	/** @param array<mixed> $arguments */
	private function answer(mixed $answer, array $arguments, string $url): mixed
	{
		if (!str_starts_with($url, self::SERVER)) {
			return $answer;
		}
		$path = substr((string) strtok($url, '?'), strlen(self::SERVER));
		$body = json_decode(is_string($arguments['body'] ?? null) ? $arguments['body'] : '', true);
		$said = match (true) {
			$path === 'customers' => ['id' => 'cus_encore'],
			$path === 'intentions' => $this->once($arguments['headers'] ?? [], (array) $body),
			str_starts_with($path, 'intentions/') => $this->intents[substr($path, 11)] ?? null,
			$path === 'payment_methods/pm_card' => ['id' => 'pm_card', 'type' => 'card', 'card' => ['brand' => 'visa', 'last4' => '4242', 'funding' => 'credit', 'country' => 'US']],
			$path === 'refunds' => $this->refund((array) $body),
			str_starts_with($path, 'charges/') => $this->charge(substr($path, 8)),
			default => $answer,
		};
		if ($said === $answer) {
			return $answer;
		}
		if ($said === []) {
			return new \WP_Error('http_request_failed', 'Nobody answers.');
		}
		$said = is_array($said) ? $said : ['error' => ['code' => 'resource_missing', 'message' => 'Not there.', 'type' => 'invalid_request_error']];
		return ['headers' => ['content-type' => 'application/json'], 'body' => (string) wp_json_encode($said), 'response' => ['code' => isset($said['error']) ? 402 : 200, 'message' => ''], 'cookies' => []];
	}

	/**
	 * A key stands for its first answer, though that was lost.
	 *
	 * @param array<mixed> $asked
	 * @return array<mixed>
	 */
	private function once(mixed $headers, array $asked): array
	{
		$key = is_array($headers) && is_string($headers['Idempotency-Key'] ?? null) ? $headers['Idempotency-Key'] : '';
		Assert::assertNotSame('', $key);
		return $this->keys[$key] ?? $this->intend($asked, $key);
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array<mixed> empty where it stays silent
	 */
	private function intend(array $asked, string $key): array
	{
		[$trouble, $this->trouble] = [$this->trouble, ''];
		if ($trouble === 'declined') {
			return ['error' => ['code' => 'card_declined', 'decline_code' => 'generic_decline', 'message' => 'Your card was declined.', 'type' => 'card_error']];
		}
		$id = 'pi_' . bin2hex(random_bytes(6));
		$intent = [
			'id' => $id,
			'amount' => $asked['amount'] ?? 0,
			'currency' => $asked['currency'] ?? '',
			'customer' => $asked['customer'] ?? '',
			'payment_method' => $asked['payment_method'] ?? '',
			'created' => time(),
			'status' => 'succeeded',
			'client_secret' => "{$id}_secret",
			'metadata' => $asked['metadata'] ?? [],
			'payment_method_types' => ['card'],
		];
		$this->intents[$id] = $intent;
		$this->intents[$id]['charges'] = ['total_count' => 1, 'data' => [$this->charge("ch_{$id}")]];
		$this->keys[$key] = $this->intents[$id];
		return $trouble === 'silent' ? [] : $this->intents[$id];
	}

	/** @return array<mixed>|null */
	private function charge(string $id): ?array
	{
		$intent = $this->intents[substr($id, 3)] ?? null;
		return $intent === null ? null : [
			'id' => $id,
			'amount' => $intent['amount'],
			'amount_captured' => $intent['amount'],
			'amount_refunded' => $this->back[$id] ?? 0,
			'currency' => $intent['currency'],
			'created' => $intent['created'],
			'payment_method' => $intent['payment_method'],
			'payment_intent' => $intent['id'],
			'payment_method_details' => ['type' => 'card', 'card' => ['brand' => 'visa', 'last4' => '4242', 'funding' => 'credit', 'country' => 'US', 'network' => 'visa']],
			'billing_details' => ['address' => ['country' => 'US', 'state' => 'CA', 'city' => '', 'line1' => '', 'line2' => '', 'postal_code' => ''], 'name' => 'Ada Lane', 'email' => 'ada@example.com', 'phone' => ''],
			'balance_transaction' => ['id' => "txn_{$id}", 'amount' => $intent['amount'], 'currency' => $intent['currency'], 'fee' => 0, 'exchange_rate' => null],
			'application_fee_amount' => 0,
			'outcome' => ['type' => 'authorized', 'risk_level' => 'normal'],
			'paid' => true,
			'captured' => true,
			'status' => 'succeeded',
		];
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array<mixed>
	 */
	private function refund(array $asked): array
	{
		$charge = is_string($asked['charge'] ?? null) ? $asked['charge'] : '';
		$amount = is_int($asked['amount'] ?? null) ? $asked['amount'] : 0;
		$taken = $this->intents[substr($charge, 3)]['amount'] ?? 0;
		if ($amount <= 0 || ($this->back[$charge] ?? 0) + $amount > $taken) {
			return ['error' => ['code' => 'charge_already_refunded', 'message' => 'More than is left.', 'type' => 'invalid_request_error']];
		}
		$this->back[$charge] = ($this->back[$charge] ?? 0) + $amount;
		return ['id' => 're_' . bin2hex(random_bytes(6)), 'amount' => $amount, 'currency' => 'usd', 'charge' => $charge, 'status' => 'succeeded', 'balance_transaction' => 'txn_re'];
	}
}
