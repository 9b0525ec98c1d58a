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

/** The record of acceptances, with the mails that one owes: they are written down in the step that settles it, or takes it back. */
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
		$owe = $next->way === PaymentWay::PayLink ? null : match ($next->state) {
			AcceptanceState::Settled => $this->oweAdded(...),
			AcceptanceState::Undone => $this->oweTakenBack(...),
			default => null,
		};
		return $owe === null ? $this->acceptances->advance($next, $alongside) : $this->owing($next, $alongside, $owe);
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

	/**
	 * What takes all of it back later, and not its mails, is thrown: the next look does it, and owes them. Where it is the mails
	 * that are refused, a lock may have been lost once; one that can never be written down keeps money neither from its order nor
	 * from its shopper.
	 *
	 * @param (callable(): void)|null    $alongside
	 * @param callable(Acceptance): void $owe
	 */
	private function owing(Acceptance $next, ?callable $alongside, callable $owe): bool
	{
		$withMails = static function () use ($next, $alongside, $owe): void {
			$alongside === null || $alongside();
			try {
				$owe($next);
			} catch (\Throwable $error) {
				throw NotOwed::because($error);
			}
		};
		foreach ([1, 2] as $ignored) {
			try {
				$isOurs = $this->acceptances->advance($next, $withMails);
				if ($isOurs) {
					$this->owing[$next->orderId] = $next->orderId;
				}
				return $isOurs;
			} catch (NotOwed $error) {
				$this->log->error($error, 'mail');
			}
		}
		return $this->acceptances->advance($next, $alongside);
	}

	private function oweAdded(Acceptance $settled): void
	{
		$settled->way->isLinked()
			? $this->outbox->oweLinked($settled, $this->clock->now())
			: $this->outbox->owe($settled, $this->clock->now(), $this->isAtOnce($settled));
	}

	private function oweTakenBack(Acceptance $undone): void
	{
		$this->outbox->oweTakenBack($undone, $this->clock->now());
	}

	/** Whoever is about to pay has to know the new amount. */
	private function isAtOnce(Acceptance $settled): bool
	{
		return $settled->way === PaymentWay::Offline && $this->offline->isPaidAhead($settled->gateway);
	}
}
