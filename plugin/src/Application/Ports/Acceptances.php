<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;

/**
 * The record of accepted offers, their charge attempts and consents. What is given as $alongside is done in the same
 * transaction as the change of the row, and only if the row was changed: all or nothing.
 */
interface Acceptances
{
	/**
	 * Answers the presentation of the same uuid and claims its acceptance, with the consent and the first charge
	 * attempt where one is given, all or nothing: one unique key decides. With an attempt, from here money may move.
	 *
	 * @param (callable(): void)|null $alongside
	 * @return Acceptance|null the row that is there, the given one or the one that was first; null when the answer was another
	 */
	public function claim(Acceptance $acceptance, Consent $consent, ?ChargeAttempt $attempt = null, ?callable $alongside = null): ?Acceptance;

	public function find(string $uuid): ?Acceptance;

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance;

	/** @return list<Acceptance> */
	public function ofOrder(int $orderId): array;

	/** @return list<Acceptance> whose time to be looked at has come, the longest waiting first */
	public function due(\DateTimeImmutable $now, int $limit): array;

	/**
	 * Writes the next version over exactly the one before it; false when the row has moved on.
	 *
	 * @param (callable(): void)|null $alongside
	 */
	public function advance(Acceptance $next, ?callable $alongside = null): bool;

	/**
	 * Writes a charge attempt down, unless it is there already, and moves its acceptance to "charging"; false when the
	 * row has moved on. From here money may move.
	 *
	 * @param callable(): void $alongside
	 */
	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now, callable $alongside): bool;

	public function attempt(string $acceptance, int $number): ?ChargeAttempt;

	/**
	 * Writes down what came of an attempt, and moves its acceptance on; false when the row has moved on, and then
	 * nothing is written.
	 *
	 * @param string                  $outcome   paid, declined, unknown or requires_action
	 * @param (callable(): void)|null $alongside
	 */
	public function conclude(ChargeAttempt $attempt, string $outcome, Acceptance $next, \DateTimeImmutable $now, ?callable $alongside = null): bool;
}
