<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;

/** Money back through the charge that brought it. */
final class StripeRefunds
{
	/** Stripe's word of a refund that is on its way, or there. */
	private const GONE = ['succeeded', 'pending'];
	private const NOT_GONE = ['failed', 'canceled'];

	public function __construct(
		private readonly StripeApi $api,
		private readonly StripeLinkedOrders $linked,
	) {
	}

	public function refund(RefundRequest $request): RefundResult
	{
		$amount = StripeAmount::of($request->amount);
		if ($amount === null) {
			return RefundResult::refused(__('The amount does not fit its currency.', 'encore'));
		}
		$ours = array_filter($request->metadata, static fn(string $name): bool => str_starts_with($name, 'encore_'), ARRAY_FILTER_USE_KEY);
		$body = self::of($request) + ['amount' => $amount, 'metadata' => ['encore_refund' => self::mark($request)] + $ours];
		return $this->linked->refunding($request->transactionId, function () use ($request, $body): RefundResult {
			try {
				return self::result($this->api->post('refunds', $body, $request->idempotencyKey), $request);
			} catch (StripeRefused $refused) {
				$known = $this->lookup($request);
				return $known->status === RefundStatus::NotFound ? RefundResult::refused($refused->getMessage()) : $known;
			} catch (StripeUnanswered) {
				return RefundResult::unknown();
			}
		});
	}

	public function lookup(RefundRequest $request): RefundResult
	{
		try {
			foreach ($this->api->all('refunds', self::of($request)) as $refund) {
				if (StripeApi::isMarked($refund, 'encore_refund', self::mark($request))) {
					return self::result($refund, $request);
				}
			}
			return RefundResult::notFound();
		} catch (StripeUnanswered) {
			return RefundResult::unknown();
		}
	}

	/** Believed only where it names exactly what was asked for. */
	private static function result(\stdClass $refund, RefundRequest $request): RefundResult
	{
		[$id, $status] = [StripeApi::text($refund, 'id'), StripeApi::text($refund, 'status')];
		[$key, $transaction] = [key(self::of($request)), current(self::of($request))];
		$isThis = $id !== '' && ($refund->amount ?? null) === StripeAmount::of($request->amount) && StripeApi::text($refund, (string) $key) === $transaction;
		return match (true) {
			$isThis && in_array($status, self::GONE, true) => RefundResult::refunded($id),
			$isThis && in_array($status, self::NOT_GONE, true) => RefundResult::refused(__('Stripe could not pay it back.', 'encore')),
			default => RefundResult::unknown(),
		};
	}

	/** @return array<string, string> the charge, or the intent of one that waited for its shopper */
	private static function of(RefundRequest $request): array
	{
		return [str_starts_with($request->transactionId, 'pi_') ? 'payment_intent' : 'charge' => $request->transactionId];
	}

	private static function mark(RefundRequest $request): string
	{
		return $request->metadata['encore_refund'] ?? $request->idempotencyKey;
	}
}
