<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ForgetsCards;
use Encore\Domain\Money;
use WC_Order;

/** Lets Encore charge the card of a paid order once more, directly and by its exact amount. */
final class SandboxChargeAdapter implements ChargeAdapter, ForgetsCards
{
	public function __construct(
		private readonly Provider $provider,
		private readonly KeptToken $tokens,
		private readonly Refunds $refunds,
	) {
	}

	public function id(): string
	{
		return SandboxGateway::ID;
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	public function savedToken(int $orderId): ?SavedToken
	{
		$order = wc_get_order($orderId);
		$isOurs = $order instanceof WC_Order && $order->get_payment_method() === SandboxGateway::ID;
		// Without its transaction nobody knows to which payment the card belongs.
		if (!$isOurs || !$order->is_paid() || $order->get_transaction_id() === '') {
			return null;
		}
		$token = $this->tokens->find($order);
		if ($token === null || $this->tokens->customer($token) === '') {
			return null;
		}
		return new SavedToken($token->get_token(), $token->get_card_type(), $token->get_last4());
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		try {
			$order = wc_get_order($request->orderId);
			$token = $order instanceof WC_Order ? $this->tokens->find($order) : null;
			$amount = $this->minorUnits($request->amount);
			if ($token === null || $token->get_token() !== $request->token->reference || $amount === null) {
				return $this->unknown($request, 'the card is not on the order, or the amount does not fit its currency');
			}
			$answer = $this->provider->post('/payments', [
				'amount' => $amount,
				'currency' => $request->amount->currency,
				'payment_method' => $token->get_token(),
				'customer' => $this->tokens->customer($token),
				'metadata' => (object) $this->ours($request->metadata),
			] + ($request->returnUrl === '' ? [] : ['return_url' => $request->returnUrl]), $request->idempotencyKey);
			if ($answer->succeeded()) {
				return $this->result(ProviderPayment::from($answer->body), $request);
			}
			// 409 says only that the key was used before, perhaps for money that moved.
			return $answer->saysNoMoneyMoved() && $answer->status !== 409
				? ChargeResult::declined($this->declinedMessage())
				: $this->unknown($request, $answer->message());
		} catch (\Throwable $error) {
			return $this->unknown($request, $error->getMessage());
		}
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		try {
			return $this->found($this->payments($request), $request);
		} catch (\Throwable $error) {
			return $this->unknown($request, $error->getMessage());
		}
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		try {
			$ended = array_map(
				fn(ProviderPayment $payment): ProviderPayment => $payment->waits() ? $this->provider->cancel($payment) : $payment,
				$this->payments($request),
			);
			return $this->found($ended, $request);
		} catch (\Throwable $error) {
			return $this->unknown($request, $error->getMessage());
		}
	}

	public function refund(RefundRequest $request): RefundResult
	{
		try {
			$amount = $this->minorUnits($request->amount);
			return $amount === null
				? RefundResult::refused(__('The amount does not fit its currency.', 'encore-sandbox'))
				: RefundResult::refunded($this->refunds->refund(
					$request->transactionId,
					$amount,
					$request->idempotencyKey,
					$this->mark($request) + $this->ours($request->metadata),
				));
		} catch (PaymentRefused $refused) {
			return RefundResult::refused($refused->getMessage());
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		try {
			foreach ($this->provider->all('/refunds', $this->mark($request)) as $refund) {
				[$id, $payment, $amount] = [$refund['id'] ?? '', $refund['payment'] ?? '', $refund['amount'] ?? null];
				return is_string($id) && $id !== '' && $payment === $request->transactionId && $amount === $this->minorUnits($request->amount)
					? RefundResult::refunded($id)
					: RefundResult::unknown();
			}
			return RefundResult::notFound();
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	public function forget(int $orderId): void
	{
		$order = wc_get_order($orderId);
		$token = $order instanceof WC_Order ? $this->tokens->find($order) : null;
		if ($token === null || $token->get_user_id() !== 0) {
			return;
		}
		$answer = $this->provider->post("/payment_methods/{$token->get_token()}/detach", []);
		// One that is not attached was detached before.
		if (!$answer->succeeded() && $answer->status !== 400) {
			throw new ProviderUnreachable('The card could not be detached.');
		}
		$token->delete(true);
	}

	/**
	 * What a refund is found by.
	 *
	 * @return array<string, string>
	 */
	private function mark(RefundRequest $request): array
	{
		return ['encore_refund' => $request->metadata['encore_refund'] ?? $request->idempotencyKey];
	}

	/**
	 * The payments of this charge, oldest first.
	 *
	 * @throws ProviderUnreachable when that cannot be said
	 *
	 * @return list<ProviderPayment>
	 */
	private function payments(ChargeRequest $request): array
	{
		$wanted = array_intersect_key($request->metadata, ['encore_acceptance' => true, 'encore_attempt' => true]);
		if (($wanted['encore_acceptance'] ?? '') === '') {
			throw new ProviderUnreachable('a charge cannot be looked up without its acceptance');
		}
		return $this->provider->payments($wanted);
	}

	/** @param list<ProviderPayment> $payments money comes before what waits, and both before what came to nothing */
	private function found(array $payments, ChargeRequest $request): ChargeResult
	{
		foreach ($payments as $payment) {
			if ($payment->isCaptured()) {
				return $this->result($payment, $request);
			}
		}
		foreach ($payments as $payment) {
			if ($payment->waits()) {
				return $this->result($payment, $request);
			}
		}
		return $payments === [] ? ChargeResult::notFound() : ChargeResult::declined($this->declinedMessage());
	}

	private function minorUnits(Money $money): ?int
	{
		return Amount::fromMinorUnit($money->amount, $money->minorUnit, $money->currency);
	}

	/**
	 * @param array<string, string> $metadata
	 *
	 * @return array<string, string>
	 */
	private function ours(array $metadata): array
	{
		return array_filter(
			$metadata,
			static fn(string $name): bool => str_starts_with($name, 'encore_'),
			ARRAY_FILTER_USE_KEY,
		);
	}

	/** Believed only where the books name exactly what was asked for. */
	private function result(ProviderPayment $payment, ChargeRequest $request): ChargeResult
	{
		if (!$payment->isOf($this->minorUnits($request->amount), $request->amount->currency)) {
			return $this->unknown($request, 'the provider names another charge than the one asked for');
		}
		return match (true) {
			$payment->isCaptured() => ChargeResult::paid($payment->id, Money::fromDecimal(
				Amount::toDecimal($payment->refunded, $payment->currency),
				$payment->currency,
				$request->amount->minorUnit,
			)),
			$payment->waits() => ChargeResult::requiresAction($payment->id, $payment->actionUrl),
			default => $this->unknown($request, 'the provider did not say what came of the charge'),
		};
	}

	/** The shopper is told nothing that is not known; the log has the reason. */
	private function unknown(ChargeRequest $request, string $reason): ChargeResult
	{
		wc_get_logger()->warning(
			"Charge for order {$request->orderId} is unknown: $reason",
			['source' => SandboxGateway::ID],
		);
		return ChargeResult::unknown();
	}

	private function declinedMessage(): string
	{
		return __('Your card was declined and nothing was charged.', 'encore-sandbox');
	}
}
