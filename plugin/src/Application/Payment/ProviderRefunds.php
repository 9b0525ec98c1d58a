<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;

/**
 * Money that the provider paid back by itself. It is told as all that was paid back of a charge so far: what the ledger
 * knows already is not news, so the same word twice, late or in the wrong order changes nothing.
 */
final class ProviderRefunds
{
	private const TRIES = 5;

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Refunds $refunds,
		private readonly GatewayCalls $gateway,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param Acceptance $of       whose charge it is
	 * @param Money      $paidBack all of it so far, whoever asked for that
	 * @return RefundAttempt|null what was written down now; null where it was known
	 */
	public function note(Acceptance $of, Money $paidBack): ?RefundAttempt
	{
		if ($paidBack->amount <= 0) {
			return null;
		}
		for ($try = 0; $try < self::TRIES; ++$try) {
			$attempts = $this->refunds->ofAcceptance($of->uuid);
			$news = min($paidBack->amount, $of->quote->total()->amount) - self::known($attempts);
			if ($news <= 0) {
				return null;
			}
			$found = RefundAttempt::found($of, count($attempts) + 1, $of->quote->net()->withAmount($news), $this->clock->now(), $this->gateway->site);
			if ($this->refunds->begin($found)) {
				return $found;
			}
			// Somebody else has begun a refund meanwhile, perhaps this one.
		}
		throw new \RuntimeException("A refund of acceptance {$of->uuid} could not be written down.");
	}

	/** A provider may refuse a refund because of it: asks, and writes it down; whether there was something that nobody knew. */
	public function areFound(Acceptance $of): bool
	{
		$attempt = $this->acceptances->attempt($of->uuid, $of->attempt);
		$paidBack = $attempt === null ? null : $this->gateway->lookup($of, $attempt)->paidBack;
		return $paidBack !== null && $this->note($of, $paidBack) !== null;
	}

	/** Somebody took it for refused meanwhile, and it was paid back after all. What was found since then is that money. */
	public function stands(Acceptance $of, RefundAttempt $attempt, string $refundId): void
	{
		foreach ($this->refunds->ofAcceptance($of->uuid) as $one) {
			if ($one->isFound() && $one->number > $attempt->number) {
				return;
			}
		}
		$refused = $attempt->concluded(RefundAttempt::REFUSED, '');
		if ($this->refunds->conclude($refused, RefundAttempt::foundFor($of), $refundId, '', $this->clock->now())) {
			$this->refunds->assign($attempt, 0);
		}
	}

	/** On the owner's word: whatever is left, or was on its way, was paid back. */
	public function noteAll(Acceptance $of): void
	{
		foreach ($this->refunds->ofAcceptance($of->uuid) as $attempt) {
			if ($attempt->isOpen()) {
				$this->refunds->conclude($attempt, RefundAttempt::foundFor($of), '', '', $this->clock->now());
			}
		}
		$this->note($of, $of->quote->total());
	}

	/** @param list<RefundAttempt> $attempts */
	private static function known(array $attempts): int
	{
		return array_sum(array_map(static fn(RefundAttempt $one): int => $one->counts() ? $one->amount->amount : 0, $attempts));
	}
}
