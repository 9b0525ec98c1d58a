<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** A payment as the provider's books have it. */
final class ProviderPayment
{
	private function __construct(
		public readonly string $id,
		private readonly string $status,
		public readonly int $amount,
		public readonly int $refunded,
		public readonly string $currency,
		public readonly string $method,
		public readonly string $actionUrl,
	) {
	}

	/**
	 * @param array<mixed> $body
	 *
	 * @throws ProviderUnreachable when it is not one
	 */
	public static function from(array $body): self
	{
		[$id, $status, $method] = [$body['id'] ?? null, $body['status'] ?? null, $body['payment_method'] ?? null];
		[$amount, $refunded, $currency] = [$body['amount'] ?? null, $body['amount_refunded'] ?? null, $body['currency'] ?? null];
		$action = is_array($body['next_action'] ?? null) ? $body['next_action'] : [];
		$url = is_string($action['url'] ?? null) ? $action['url'] : '';
		if (
			!is_string($id) || $id === '' || !is_string($status) || !is_string($method)
			|| !is_int($amount) || !is_int($refunded) || !is_string($currency)
			|| ($status === 'requires_action' && $url === '')
		) {
			throw new ProviderUnreachable('The provider described no payment.');
		}
		return new self($id, $status, $amount, $refunded, $currency, $method, $url);
	}

	/** Whether there is money: captured, and not wholly paid back. */
	public function holdsMoney(): bool
	{
		return $this->isCaptured() && $this->refunded < $this->amount;
	}

	public function isCaptured(): bool
	{
		return $this->status === 'captured';
	}

	/** Nothing was taken yet: the shop has to ask for it. */
	public function isAuthorised(): bool
	{
		return $this->status === 'authorised';
	}

	/** For the shopper, who has to confirm it. */
	public function waits(): bool
	{
		return $this->status === 'requires_action';
	}

	public function isOf(?int $amount, string $currency): bool
	{
		return $this->amount === $amount && $this->currency === $currency;
	}
}
