<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ConfirmsInPage;
use Encore\Application\Ports\ForgetsCards;

/** Charges the card of an order that Stripe's gateway was paid with, directly and by its exact amount. */
final class StripeChargeAdapter implements ChargeAdapter, ConfirmsInPage, ForgetsCards
{
	/** The one that works with every version of the API that the gateway has asked for. */
	private const SCRIPT = 'https://js.stripe.com/v3/';

	/**
	 * @param string            $module    address of the JavaScript module that has Stripe's script ask for the bank
	 * @param \Closure(): bool $hasScript whether the page that asks now runs the shop's scripts
	 */
	public function __construct(
		private readonly StripeApi $api,
		private readonly StripeCards $cards,
		private readonly StripeIntents $intents,
		private readonly StripeRefunds $refunds,
		private readonly StripeKeeping $keeping,
		private readonly string $module,
		private readonly \Closure $hasScript,
	) {
	}

	public function id(): string
	{
		return StripePlugin::GATEWAY;
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	public function savedToken(int $orderId): ?SavedToken
	{
		$order = StripeOrder::find($orderId);
		return $order === null ? null : $this->cards->token($order);
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		$amount = StripeAmount::of($request->amount);
		if ($amount === null) {
			return ChargeResult::declined(__('This amount cannot be charged in this currency. Nothing was charged.', 'encore'));
		}
		$order = StripeOrder::find($request->orderId);
		$card = $order === null ? null : $this->cards->of($order);
		if ($order === null || $card === null || $card->reference !== $request->token->reference) {
			return $this->unlessFound($request);
		}
		try {
			$intent = $this->intents->closeEarlier($request, $order) ?? $this->api->post('payment_intents', $this->body($request, $order, $card, $amount), $request->idempotencyKey);
			return $this->intents->result($intent, $request, $order);
		} catch (StripeRefused $refused) {
			// A bank's "no" is written down at Stripe. Any other refusal is of this call, not of one before it.
			return $refused->isDecline ? ChargeResult::declined(StripeIntents::declined()) : $this->unlessFound($request);
		} catch (StripeUnanswered) {
			return ChargeResult::unknown();
		}
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		$order = StripeOrder::find($request->orderId);
		try {
			return $order === null ? ChargeResult::unknown() : $this->intents->found($this->intents->of($request, $order), $request, $order);
		} catch (StripeUnanswered) {
			return ChargeResult::unknown();
		}
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		$order = StripeOrder::find($request->orderId);
		try {
			$order === null || $this->intents->end($this->intents->of($request, $order));
		} catch (StripeUnanswered) {
			return ChargeResult::unknown();
		}
		return $this->lookup($request);
	}

	public function refund(RefundRequest $request): RefundResult
	{
		return $this->refunds->refund($request);
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		return $this->refunds->lookup($request);
	}

	public function forget(int $orderId): void
	{
		$this->keeping->forget($orderId);
	}

	public function confirmation(ChargeRequest $request): ?PageConfirmation
	{
		$order = StripeOrder::find($request->orderId);
		try {
			foreach ($order === null ? [] : $this->intents->of($request, $order) as $intent) {
				$secret = StripeIntents::secretOf($intent);
				if ($secret !== '') {
					return new PageConfirmation($this->module, ['script' => self::SCRIPT, 'publishable_key' => StripePlugin::publishableKey(), 'client_secret' => $secret]);
				}
			}
		} catch (StripeUnanswered) {
			return null;
		}
		return null;
	}

	/** Nothing was taken by this call; only where Stripe has nothing of an earlier one either was nothing taken at all. */
	private function unlessFound(ChargeRequest $request): ChargeResult
	{
		$known = $this->lookup($request);
		return $known->status === ChargeStatus::NotFound ? ChargeResult::declined(StripeIntents::declined()) : $known;
	}

	/**
	 * The shopper is there, so nothing says "off session". A page without scripts cannot ask for the bank: one of Stripe's does.
	 *
	 * @return array<string, mixed>
	 */
	private function body(ChargeRequest $request, StripeOrder $order, StripeCard $card, int $amount): array
	{
		$ours = array_filter($request->metadata, static fn(string $name): bool => str_starts_with($name, 'encore_'), ARRAY_FILTER_USE_KEY);
		return [
			'amount' => $amount,
			'currency' => strtolower($request->amount->currency),
			'customer' => $order->customer,
			'payment_method' => $card->reference,
			'payment_method_types' => [$card->type],
			'capture_method' => 'automatic',
			'confirm' => 'true',
			'description' => "Order {$order->number}",
			'metadata' => $ours + ['encore_order' => (string) $order->id],
		] + ($request->returnUrl === '' ? [] : $this->asks($request->returnUrl));
	}

	/** @return array<string, string> */
	private function asks(string $returnUrl): array
	{
		return ($this->hasScript)() && StripePlugin::publishableKey() !== '' ? ['use_stripe_sdk' => 'true'] : ['return_url' => $returnUrl];
	}
}
