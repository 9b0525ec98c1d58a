<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** Hears from the provider what was done there without the shop, and tells Encore of it. Only what is signed is believed. */
final class Webhook
{
	private const ENDPOINT = 'encore_sandbox_webhook';

	/** An older event may be a replay, in seconds. */
	private const OLDEST = 300;

	public function __construct(private readonly string $secret)
	{
	}

	public function hook(): void
	{
		add_action('woocommerce_api_' . self::ENDPOINT, function (): void {
			$signature = $_SERVER['HTTP_SANDBOX_SIGNATURE'] ?? '';
			status_header($this->receive((string) file_get_contents('php://input'), is_string($signature) ? $signature : '', time()));
			exit;
		});
	}

	/** @return int the status to answer with; anything but 2xx asks the provider to tell it again */
	public function receive(string $body, string $signature, int $now): int
	{
		if (!$this->isSigned($body, $signature, $now)) {
			return 400;
		}
		$event = json_decode($body, true);
		$type = is_array($event) ? $event['type'] ?? '' : '';
		$payment = is_array($event) ? $event['payment'] ?? null : null;
		if (!is_array($payment)) {
			return 400;
		}
		[$id, $refunded, $currency] = [$payment['id'] ?? null, $payment['amount_refunded'] ?? null, $payment['currency'] ?? null];
		if (!is_string($id) || !is_int($refunded) || !is_string($currency)) {
			return 400;
		}
		return $this->tell(is_string($type) ? $type : '', $id, $refunded, $currency) ? 200 : 500;
	}

	/** Without Encore nobody listens, and nobody need be told again. */
	private function tell(string $type, string $id, int $refunded, string $currency): bool
	{
		return match (true) {
			$type === 'payment.refunded' && has_filter('encore_provider_refund')
				=> (bool) apply_filters('encore_provider_refund', false, SandboxGateway::ID, $id, Amount::toDecimal($refunded, $currency), $currency),
			$type === 'payment.disputed' && has_filter('encore_provider_dispute')
				=> (bool) apply_filters('encore_provider_dispute', false, SandboxGateway::ID, $id),
			default => true,
		};
	}

	private function isSigned(string $body, string $signature, int $now): bool
	{
		if ($this->secret === '' || preg_match('/^t=(\d{1,12}),v1=([0-9a-f]{64})$/D', $signature, $found) !== 1) {
			return false;
		}
		return hash_equals(hash_hmac('sha256', "{$found[1]}.{$body}", $this->secret), $found[2]) && abs($now - (int) $found[1]) <= self::OLDEST;
	}
}
