<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Ports\ShortMemory;

/** The payment intents of a charge, and what each of them says of it. */
final class StripeIntents
{
	/** Nothing of them is ever captured, unless somebody pays them anew. */
	private const DEAD = ['requires_payment_method', 'canceled'];

	private const WAITING = ['requires_action', 'requires_confirmation', 'requires_payment_method', 'requires_capture'];

	public function __construct(
		private readonly StripeApi $api,
		private readonly ShortMemory $memory,
	) {
	}

	/**
	 * Those of this attempt: listed to the end, never searched for, because a search comes late.
	 *
	 * @return list<\stdClass>
	 * @throws StripeUnanswered
	 */
	public function of(ChargeRequest $request, StripeOrder $order): array
	{
		$attempt = $request->metadata['encore_attempt'] ?? '';
		return array_values(array_filter(
			$this->ofAcceptance($request, $order),
			static fn(\stdClass $one): bool => StripeApi::isMarked($one, 'encore_attempt', $attempt),
		));
	}

	/**
	 * An attempt that came to nothing may be paid anew by whoever still has its secret: before the next one, it is closed.
	 *
	 * @return \stdClass|null one that was paid meanwhile: then nothing more is charged
	 * @throws StripeUnanswered where one of them cannot be closed: nor then
	 */
	public function closeEarlier(ChargeRequest $request, StripeOrder $order): ?\stdClass
	{
		$attempt = $request->metadata['encore_attempt'] ?? '';
		foreach ($attempt === '1' ? [] : $this->ofAcceptance($request, $order) as $intent) {
			if (StripeApi::isMarked($intent, 'encore_attempt', $attempt) || StripeApi::text($intent, 'status') === 'canceled') {
				continue;
			}
			try {
				if (self::isPaid($intent)) {
					// From now on it is this attempt's: a lookup finds it.
					return $this->api->post('payment_intents/' . rawurlencode(StripeApi::text($intent, 'id')), ['metadata' => ['encore_attempt' => $attempt], 'expand' => ['latest_charge']]);
				}
				$this->cancel($intent);
			} catch (StripeRefused $refused) {
				throw new StripeUnanswered($refused->getMessage());
			}
		}
		return null;
	}

	private static function isPaid(\stdClass $intent): bool
	{
		return StripeApi::text($intent, 'status') === 'succeeded';
	}

	/**
	 * @param list<\stdClass> $intents money comes before what waits, and both before what came to nothing
	 * @throws StripeUnanswered
	 */
	public function found(array $intents, ChargeRequest $request, StripeOrder $order): ChargeResult
	{
		$rank = static fn(\stdClass $one): int => match (true) {
			self::isPaid($one) => 0,
			in_array(StripeApi::text($one, 'status'), self::DEAD, true) => 2,
			default => 1,
		};
		usort($intents, static fn(\stdClass $one, \stdClass $other): int => $rank($one) <=> $rank($other));
		$result = $intents === [] ? ChargeResult::notFound() : $this->result($intents[0], $request, $order);
		return $result->status === ChargeStatus::Declined ? $this->closed($intents[0], $result) : $result;
	}

	/**
	 * Stripe lets whoever has its secret pay it anew, with any card: it counts as declined once nobody can any more.
	 *
	 * @throws StripeUnanswered
	 */
	private function closed(\stdClass $intent, ChargeResult $declined): ChargeResult
	{
		try {
			StripeApi::text($intent, 'status') === 'canceled' || $this->cancel($intent);
			return $declined;
		} catch (StripeRefused) {
			// Somebody was faster; the next look tells.
			return ChargeResult::unknown();
		}
	}

	/** Believed only where it names exactly what was asked for. */
	public function result(\stdClass $intent, ChargeRequest $request, StripeOrder $order): ChargeResult
	{
		$amount = StripeAmount::of($request->amount);
		$isThis = StripeApi::text($intent, 'object') === 'payment_intent'
			&& ($intent->amount ?? null) === $amount
			&& StripeApi::text($intent, 'currency') === strtolower($request->amount->currency)
			&& StripeApi::text($intent, 'customer') === $order->customer;
		return !$isThis ? ChargeResult::unknown() : match (StripeApi::text($intent, 'status')) {
			'succeeded' => $this->paid($intent, $request, $amount),
			'requires_action' => self::asked($intent, $request),
			'requires_payment_method', 'canceled' => ChargeResult::declined(self::declined()),
			default => ChargeResult::unknown(),
		};
	}

	/**
	 * So that it can never be captured any more. Where the shopper is faster Stripe refuses, and the next look tells.
	 *
	 * @param list<\stdClass> $intents
	 * @throws StripeUnanswered
	 */
	public function end(array $intents): void
	{
		foreach ($intents as $intent) {
			try {
				$isOpen = in_array(StripeApi::text($intent, 'status'), self::WAITING, true);
				$isOpen && $this->cancel($intent);
			} catch (StripeRefused) {
				continue;
			}
		}
	}

	/**
	 * @return list<\stdClass> of any attempt
	 * @throws StripeUnanswered
	 */
	private function ofAcceptance(ChargeRequest $request, StripeOrder $order): array
	{
		$acceptance = $request->metadata['encore_acceptance'] ?? '';
		if ($acceptance === '' || ($request->metadata['encore_attempt'] ?? '') === '') {
			throw new StripeUnanswered('A charge cannot be looked up without its acceptance.');
		}
		return $this->api->all(
			'payment_intents',
			['customer' => $order->customer, 'expand' => ['data.latest_charge']],
			static fn(\stdClass $one): bool => StripeApi::isMarked($one, 'encore_acceptance', $acceptance),
		);
	}

	/** @throws StripeUnanswered|StripeRefused */
	private function cancel(\stdClass $intent): void
	{
		$this->api->post('payment_intents/' . rawurlencode(StripeApi::text($intent, 'id')) . '/cancel', []);
	}

	/** The intent that this charge belongs to; empty where nobody remembers. */
	public function intentOf(string $charge): string
	{
		return $this->memory->recall(self::name($charge))['intent'] ?? '';
	}

	public static function declined(): string
	{
		return __('Your card was declined and nothing was charged.', 'encore');
	}

	private function paid(\stdClass $intent, ChargeRequest $request, ?int $amount): ChargeResult
	{
		$charge = StripeApi::text($intent, 'latest_charge');
		if ($charge === '' || ($intent->amount_received ?? null) !== $amount) {
			return ChargeResult::unknown();
		}
		// The order that it may become is made in a transaction, in which nobody asks Stripe.
		$this->memory->keep(self::name($charge), ['intent' => StripeApi::text($intent, 'id')], WEEK_IN_SECONDS);
		$back = ($intent->latest_charge ?? null) instanceof \stdClass ? $intent->latest_charge->amount_refunded ?? null : null;
		return ChargeResult::paid($charge, is_int($back) ? StripeAmount::back($back, $request->amount) : null);
	}

	/** Asked in the page by Stripe's script, with this secret; empty where it is not. */
	public static function secretOf(\stdClass $intent): string
	{
		$next = $intent->next_action ?? null;
		$isInPage = StripeApi::text($intent, 'status') === 'requires_action' && $next instanceof \stdClass && StripeApi::text($next, 'type') === 'use_stripe_sdk';
		return $isInPage ? StripeApi::text($intent, 'client_secret') : '';
	}

	/** The offer page asks the shopper for the bank, or Stripe's own page does and leads back. */
	private static function asked(\stdClass $intent, ChargeRequest $request): ChargeResult
	{
		$next = $intent->next_action ?? null;
		$page = $next instanceof \stdClass ? $next->redirect_to_url ?? null : null;
		$url = $page instanceof \stdClass ? StripeApi::text($page, 'url') : '';
		if (self::secretOf($intent) !== '') {
			$url = $request->returnUrl . PageConfirmation::FRAGMENT;
		}
		return $url === '' ? ChargeResult::unknown() : ChargeResult::requiresAction(StripeApi::text($intent, 'id'), $url);
	}

	private static function name(string $charge): string
	{
		return "stripe intent of {$charge}";
	}
}
