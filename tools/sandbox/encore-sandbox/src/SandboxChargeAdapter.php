<?php

declare(strict_types=1);

namespace EncoreSandbox;

use Encore\Application\Charging\Capability;
use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use WC_Order;

/** Lets Encore charge the card of a paid order once more, directly and by its exact amount. */
final class SandboxChargeAdapter implements ChargeAdapter
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

	public function supports(int $orderId): Capability
	{
		$order = wc_get_order($orderId);
		if (!$order instanceof WC_Order) {
			return Capability::none(__('There is no such order.', 'encore-sandbox'));
		}
		if ($order->get_payment_method() !== SandboxGateway::ID) {
			return Capability::none(__('The order was not paid with the sandbox gateway.', 'encore-sandbox'));
		}
		if (!$order->is_paid()) {
			return Capability::none(__('The order is not paid.', 'encore-sandbox'));
		}
		if ($order->get_transaction_id() === '') {
			return Capability::none(__('The provider\'s transaction of the first payment is not known.', 'encore-sandbox'));
		}
		$token = $this->tokens->find($order);
		if ($token === null || $this->tokens->customer($token) === '') {
			return Capability::none(__('The card was not kept for this order.', 'encore-sandbox'));
		}
		return Capability::with(new SavedToken($token->get_token(), $token->get_card_type(), $token->get_last4()));
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		try {
			$order = wc_get_order($request->orderId);
			$token = $order instanceof WC_Order ? $this->tokens->find($order) : null;
			$amount = $this->amount($request);
			if ($token === null || $token->get_token() !== $request->token->reference || $amount === null) {
				return $this->unknown($request, 'the card is not on the order, or the amount does not fit its currency');
			}
			$answer = $this->provider->post('/payments', [
				'amount' => $amount,
				'currency' => $request->amount->currency,
				'payment_method' => $token->get_token(),
				'customer' => $this->tokens->customer($token),
				'metadata' => (object) $this->metadata($request),
			], $request->idempotencyKey);
			if ($answer->succeeded()) {
				return $this->result($answer->body, $request);
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
		$wanted = array_intersect_key(
			$this->metadata($request),
			['encore_acceptance' => true, 'encore_attempt' => true],
		);
		if (($wanted['encore_acceptance'] ?? '') === '') {
			return $this->unknown($request, 'a charge cannot be looked up without its acceptance');
		}
		try {
			$declined = false;
			foreach ($this->provider->payments($wanted) as $payment) {
				if (($payment['status'] ?? '') === 'captured') {
					return $this->result($payment, $request);
				}
				$declined = $declined || ($payment['status'] ?? '') === 'declined';
			}
			return $declined
				? ChargeResult::declined($this->declinedMessage())
				: ChargeResult::notFound();
		} catch (\Throwable $error) {
			return $this->unknown($request, $error->getMessage());
		}
	}

	/** No card of the sandbox waits for the shopper, so that there is nothing to end. */
	public function cancel(ChargeRequest $request): ChargeResult
	{
		return $this->lookup($request);
	}

	public function refund(RefundRequest $request): RefundResult
	{
		try {
			$amount = Amount::fromMinorUnit($request->amount->amount, $request->amount->minorUnit, $request->amount->currency);
			return $amount === null
				? RefundResult::refused(__('The amount does not fit its currency.', 'encore-sandbox'))
				: RefundResult::refunded($this->refunds->refund($request->transactionId, $amount, $request->idempotencyKey));
		} catch (PaymentRefused $refused) {
			return RefundResult::refused($refused->getMessage());
		} catch (\Throwable) {
			return RefundResult::unknown();
		}
	}

	/** The same key sent again is the same refund, so that asking and looking are one. */
	public function lookupRefund(RefundRequest $request): RefundResult
	{
		return RefundResult::unknown();
	}

	private function amount(ChargeRequest $request): ?int
	{
		$money = $request->amount;
		return Amount::fromMinorUnit($money->amount, $money->minorUnit, $money->currency);
	}

	/** @return array<string, string> */
	private function metadata(ChargeRequest $request): array
	{
		return array_filter(
			$request->metadata,
			static fn(string $name): bool => str_starts_with($name, 'encore_'),
			ARRAY_FILTER_USE_KEY,
		);
	}

	/**
	 * Paid only where the books name exactly what was asked for.
	 *
	 * @param array<mixed> $payment
	 */
	private function result(array $payment, ChargeRequest $request): ChargeResult
	{
		$id = $payment['id'] ?? '';
		$same = ($payment['status'] ?? '') === 'captured'
			&& is_int($payment['amount'] ?? null)
			&& $payment['amount'] === $this->amount($request)
			&& ($payment['currency'] ?? '') === $request->amount->currency;
		return $same && is_string($id) && $id !== ''
			? ChargeResult::paid($id)
			: $this->unknown($request, 'the provider names another charge than the one asked for');
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
