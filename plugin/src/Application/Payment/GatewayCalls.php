<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\ConfirmsInPage;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\RefundAttempt;

/**
 * What is written down, as a question to the gateway whose charge it is, whatever its order says by now. None throws: without an
 * adapter, and where one fails, nothing is known.
 */
final class GatewayCalls
{
	/** @param string $site tells this shop's idempotency keys from those of a copy of it */
	public function __construct(
		private readonly ChargeAdapters $adapters,
		private readonly Orders $orders,
		private readonly OfferAddress $address,
		private readonly Log $log,
		public readonly string $site,
	) {
	}

	public function charge(Acceptance $of, ChargeAttempt $attempt, SavedToken $token): ChargeResult
	{
		return $this->ask($of->gateway, fn(ChargeAdapter $to): ChargeResult => $to->charge($this->request($of->orderId, $attempt, $token)))
			?? ChargeResult::unknown();
	}

	public function lookup(Acceptance $of, ChargeAttempt $attempt): ChargeResult
	{
		return $this->ask($of->gateway, fn(ChargeAdapter $to): ChargeResult => $to->lookup($this->request($of->orderId, $attempt)))
			?? ChargeResult::unknown();
	}

	public function cancel(Acceptance $of, ChargeAttempt $attempt): ChargeResult
	{
		return $this->ask($of->gateway, fn(ChargeAdapter $to): ChargeResult => $to->cancel($this->request($of->orderId, $attempt)))
			?? ChargeResult::unknown();
	}

	/** Null where the shopper's page has nothing to confirm. */
	public function confirmation(Acceptance $of, ChargeAttempt $attempt): ?PageConfirmation
	{
		return $this->ask($of->gateway, fn(ChargeAdapter $to): ?PageConfirmation => $to instanceof ConfirmsInPage ? $to->confirmation($this->request($of->orderId, $attempt)) : null);
	}

	public function refund(Acceptance $of, RefundAttempt $attempt): RefundResult
	{
		return $this->ask($of->gateway, static fn(ChargeAdapter $to): RefundResult => $to->refund(self::refundRequest($of, $attempt)))
			?? RefundResult::unknown();
	}

	public function lookupRefund(Acceptance $of, RefundAttempt $attempt): RefundResult
	{
		return $this->ask($of->gateway, static fn(ChargeAdapter $to): RefundResult => $to->lookupRefund(self::refundRequest($of, $attempt)))
			?? RefundResult::unknown();
	}

	/** The gateway that charges for it now; empty where none can. */
	public function of(Acceptance $acceptance): string
	{
		$isLink = $acceptance->way === PaymentWay::PayLink;
		return $isLink ? ChargeAdapters::PAY_LINK : $this->adapters->adapterFor($acceptance->orderId)?->id() ?? '';
	}

	/** Whether there is an adapter for its charge. */
	public function canReach(Acceptance $of): bool
	{
		return $this->ask($of->gateway, static fn(ChargeAdapter $it): bool => true) ?? false;
	}

	/** Whether the same key sent twice is one movement of money. */
	public function isIdempotent(Acceptance $of): bool
	{
		return $this->ask($of->gateway, static fn(ChargeAdapter $with): bool => $with->isIdempotent()) ?? false;
	}

	/**
	 * @template T
	 * @param callable(ChargeAdapter): T $question
	 * @return T|null
	 */
	private function ask(string $gateway, callable $question): mixed
	{
		try {
			$adapter = $this->adapters->adapter($gateway);
			return $adapter === null ? null : $question($adapter);
		} catch (\Throwable $error) {
			$this->log->error($error, 'gateway');
			return null;
		}
	}

	private function request(int $orderId, ChargeAttempt $attempt, ?SavedToken $token = null): ChargeRequest
	{
		$order = $this->orders->find($orderId);
		return new ChargeRequest(
			$orderId,
			$token ?? new SavedToken($attempt->tokenReference, '', ''),
			$attempt->amount,
			$attempt->idempotencyKey,
			['encore_acceptance' => $attempt->acceptance, 'encore_attempt' => (string) $attempt->number],
			$order === null ? '' : $this->address->of($order),
		);
	}

	private static function refundRequest(Acceptance $acceptance, RefundAttempt $attempt): RefundRequest
	{
		return new RefundRequest(
			$acceptance->orderId,
			$attempt->transactionId,
			$attempt->amount,
			$attempt->idempotencyKey,
			['encore_acceptance' => $attempt->acceptance, 'encore_refund' => "{$attempt->acceptance}-{$attempt->number}"],
		);
	}
}
