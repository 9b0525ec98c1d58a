<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;

/** The record of accepted offers, their charge attempts and consents. */
interface Acceptances
{
	/**
	 * Answers the presentation of the same uuid and claims its acceptance, with the consent, all or nothing: one
	 * unique key decides.
	 *
	 * @return Acceptance|null the row that is there, ours or the one that was first; null when the answer was another
	 */
	public function claim(Acceptance $acceptance, Consent $consent): ?Acceptance;

	public function find(string $uuid): ?Acceptance;

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance;

	/** @return list<Acceptance> */
	public function ofOrder(int $orderId): array;

	/** Writes the next state over exactly the version before it; false when the row has moved on. */
	public function advance(Acceptance $next): bool;

	/**
	 * Writes a charge attempt down and moves its acceptance to "charging", all or nothing; false when there is such
	 * an attempt or the row has moved on. From here money may move.
	 */
	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now): bool;

	public function attempt(string $acceptance, int $number): ?ChargeAttempt;

	/** Writes down what came of it: paid, declined, unknown, requires_action. */
	public function conclude(ChargeAttempt $attempt, string $outcome, string $transactionId, string $message, \DateTimeImmutable $now): void;
}
