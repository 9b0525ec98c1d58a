<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** Money back through the payment that brought it, named by its transaction. */
final class Refunds
{
	public function __construct(private readonly Provider $provider)
	{
	}

	/**
	 * @param int $amount in the currency's minor unit
	 * @param string $key the same for the same refund asked for again
	 * @param array<string, string> $metadata
	 *
	 * @throws PaymentRefused when no money moved
	 * @throws ProviderUnreachable when that is not known; the same key may be sent again
	 *
	 * @return string the refund's id
	 */
	public function refund(string $transaction, int $amount, string $key, array $metadata = []): string
	{
		$answer = $this->provider->post('/refunds', [
			'payment' => $transaction,
			'amount' => $amount,
			'metadata' => (object) $metadata,
		], $key);
		if ($answer->succeeded() && $answer->id() !== '') {
			return $answer->id();
		}
		if ($answer->saysNoMoneyMoved()) {
			throw new PaymentRefused($answer->message(), true);
		}
		throw new ProviderUnreachable('The provider did not say what came of the refund.');
	}
}
