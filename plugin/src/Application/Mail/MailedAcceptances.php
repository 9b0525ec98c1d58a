<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\OfflineGateways;
use Encore\Application\Ports\Outbox;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;

/** The record of acceptances, with the mails that one owes: they are written down in the step that settles it. */
final class MailedAcceptances implements Acceptances
{
	/** @var array<int, int> orders that owe a mail since this request */
	private array $owing = [];

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Outbox $outbox,
		private readonly OfflineGateways $offline,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/** @return list<int> orders that owe a mail since this request; asked again, only newer ones */
	public function takeOwing(): array
	{
		$owing = array_values($this->owing);
		$this->owing = [];
		return $owing;
	}

	public function claim(Acceptance $acceptance, Consent $consent, ?ChargeAttempt $attempt = null, ?callable $alongside = null): ?Acceptance
	{
		return $this->acceptances->claim($acceptance, $consent, $attempt, $alongside);
	}

	public function find(string $uuid): ?Acceptance
	{
		return $this->acceptances->find($uuid);
	}

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance
	{
		return $this->acceptances->ofOffer($orderId, $offerId, $step);
	}

	public function ofOrder(int $orderId): array
	{
		return $this->acceptances->ofOrder($orderId);
	}

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		return $this->acceptances->due($now, $limit);
	}

	public function advance(Acceptance $next, ?callable $alongside = null): bool
	{
		// An order that its shopper pays has the shop's own mails.
		return $next->state === AcceptanceState::Settled && $next->way !== PaymentWay::PayLink
			? $this->settle($next, $alongside)
			: $this->acceptances->advance($next, $alongside);
	}

	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now, callable $alongside): bool
	{
		return $this->acceptances->begin($attempt, $charging, $now, $alongside);
	}

	public function attempt(string $acceptance, int $number): ?ChargeAttempt
	{
		return $this->acceptances->attempt($acceptance, $number);
	}

	public function conclude(ChargeAttempt $attempt, string $outcome, Acceptance $next, \DateTimeImmutable $now, ?callable $alongside = null): bool
	{
		return $this->acceptances->conclude($attempt, $outcome, $next, $now, $alongside);
	}

	private function settle(Acceptance $next, ?callable $alongside): bool
	{
		$owes = false;
		try {
			$isOurs = $this->acceptances->advance($next, function () use ($next, $alongside, &$owes): void {
				$alongside === null || $alongside();
				$owes = true;
				$next->way->isLinked()
					? $this->outbox->oweOfItsOwn($next, $this->clock->now())
					: $this->outbox->owe($next, $this->clock->now(), $this->isAtOnce($next));
			});
		} catch (\Throwable $error) {
			if (!$owes) {
				throw $error;
			}
			// All of it was taken back. A mail that cannot be written down does not keep money from its order.
			$this->log->error($error, 'mail');
			return $this->acceptances->advance($next, $alongside);
		}
		if ($isOurs) {
			$this->owing[$next->orderId] = $next->orderId;
		}
		return $isOurs;
	}

	/** Whoever is about to pay has to know the new amount. */
	private function isAtOnce(Acceptance $settled): bool
	{
		return $settled->way === PaymentWay::Offline && $this->offline->isPaidAhead($settled->gateway);
	}
}
