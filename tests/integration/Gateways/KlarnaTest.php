<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

/**
 * An offer's own order is authorised on its payment page, by Klarna's real plugin; Klarna's own script, which asks the shopper there, is
 * stood in for by what it would send. Rules R3, R15.
 */
final class KlarnaTest extends PayPageCase
{
	private const GATEWAY = 'klarna_payments';
	private const API = 'https://api-na.playground.klarna.com/';

	/** @var array<string, mixed> the order at Klarna */
	private array $there = [];

	private ?\Closure $line = null;

	protected function setUp(): void
	{
		parent::setUp();
		$this->there = [];
		$this->line = fn(mixed $answer, array $arguments, string $url): mixed => str_starts_with($url, self::API) ? $this->answer($arguments, substr($url, strlen(self::API))) : $answer;
		add_filter('pre_http_request', $this->line, 5, 3);
	}

	protected function tearDown(): void
	{
		$this->line === null || remove_filter('pre_http_request', $this->line, 5);
		parent::tearDown();
	}

	public function test_R3_R15_authorised_on_the_payment_page_told_twice_and_paid_back_once_it_is_captured(): void
	{
		[$order, $linked] = $this->led(self::GATEWAY);
		self::assertContains(self::GATEWAY, self::page($linked));
		self::assertTrue(self::isChecked(self::GATEWAY));
		KP_WC()->session->get_session($linked);
		$linked->set_payment_method(self::GATEWAY);
		$linked->save();
		$answer = (array) self::gateway(self::GATEWAY)->process_payment($linked->get_id());
		self::assertSame(['success', false], [$answer['result'] ?? '', isset($answer['redirect'])], 'Its script goes on from here: there is no page to lead to.');
		self::assertSame(['pending', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);

		$told = ['session_id' => 'ks_encore', 'authorization_token' => 'auth_encore'];
		do_action('kp_wc_authorization', $told);
		do_action('kp_wc_authorization', $told);

		$paid = $this->shop->reread($linked);
		self::assertSame(['processing', 'settled', 'ko_encore'], [$paid->get_status(), $this->row($order, 'state'), $paid->get_transaction_id()]);
		self::assertSame([19700, 0, 0, 1], [$this->there['order_amount'] ?? 0, $this->there['captured_amount'] ?? 0, $this->there['refunded_amount'] ?? 0, $this->there['orders'] ?? 0]);
		self::assertSame($order->get_checkout_order_received_url(), $this->shop->arrive($paid, 15));

		$refund = static fn(): mixed => wc_create_refund(['order_id' => $linked->get_id(), 'amount' => '50.00', 'refund_payment' => true]);
		self::assertInstanceOf(\WP_Error::class, $refund(), 'What is only authorised at Klarna cannot be paid back.');
		$paid->update_status('completed');
		self::assertSame(19700, $this->there['captured_amount'] ?? 0);
		self::assertNotInstanceOf(\WP_Error::class, $refund());
		self::assertSame(5000, $this->there['refunded_amount'] ?? 0);
		self::assertSame('97.00', $this->shop->reread($order)->get_total());
	}

	/**
	 * @param  array<mixed> $arguments
	 * @return array<mixed>
	 */
	private function answer(array $arguments, string $path): array
	{
		$asked = (array) json_decode(is_string($arguments['body'] ?? null) ? $arguments['body'] : '', true);
		$isPost = ($arguments['method'] ?? 'GET') === 'POST';
		[$status, $body] = match (true) {
			str_starts_with($path, 'payments/v1/sessions') => [200, ['session_id' => 'ks_encore', 'client_token' => 'token', 'payment_method_categories' => [['identifier' => 'klarna', 'name' => 'Klarna', 'asset_urls' => []]]]],
			$path === 'payments/v1/authorizations/auth_encore/order' => [200, $this->place($asked)],
			$path === 'ordermanagement/v1/orders/ko_encore' => [200, $this->there],
			$isPost && str_ends_with($path, '/captures') => $this->capture($asked),
			$isPost && str_ends_with($path, '/refunds') => $this->refund($asked),
			default => [404, ['error_code' => 'NOT_FOUND', 'error_messages' => [$path]]],
		};
		return ['headers' => new \WpOrg\Requests\Utility\CaseInsensitiveDictionary(['capture-id' => 'kc_encore', 'refund-id' => 'kr_encore']), 'body' => (string) wp_json_encode($body), 'response' => ['code' => $status, 'message' => ''], 'cookies' => []];
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array<mixed>
	 */
	private function place(array $asked): array
	{
		$this->there = [
			'order_id' => 'ko_encore',
			'status' => 'AUTHORIZED',
			'fraud_status' => 'ACCEPTED',
			'order_amount' => $asked['order_amount'] ?? 0,
			'captured_amount' => 0,
			'refunded_amount' => 0,
			'captures' => [],
			'refunds' => [],
			'orders' => (is_int($this->there['orders'] ?? null) ? $this->there['orders'] : 0) + 1,
		];
		return ['order_id' => 'ko_encore', 'fraud_status' => 'ACCEPTED', 'redirect_url' => '', 'authorized_payment_method' => ['type' => 'invoice']];
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array{int, array<mixed>}
	 */
	private function capture(array $asked): array
	{
		$amount = is_numeric($asked['captured_amount'] ?? null) ? (int) $asked['captured_amount'] : 0;
		if ($amount !== $this->there['order_amount'] || $this->there['captured_amount'] !== 0) {
			return [403, ['error_code' => 'CAPTURE_NOT_ALLOWED', 'error_messages' => ['Another amount, or captured already.']]];
		}
		[$this->there['captured_amount'], $this->there['status']] = [$amount, 'CAPTURED'];
		return [201, []];
	}

	/**
	 * @param  array<mixed> $asked
	 * @return array{int, array<mixed>}
	 */
	private function refund(array $asked): array
	{
		$amount = is_numeric($asked['refunded_amount'] ?? null) ? (int) $asked['refunded_amount'] : 0;
		$back = (is_int($this->there['refunded_amount'] ?? null) ? $this->there['refunded_amount'] : 0) + $amount;
		if ($amount <= 0 || $back > $this->there['captured_amount']) {
			return [403, ['error_code' => 'REFUND_NOT_ALLOWED', 'error_messages' => ['More than was captured.']]];
		}
		$this->there['refunded_amount'] = $back;
		return [201, []];
	}
}
