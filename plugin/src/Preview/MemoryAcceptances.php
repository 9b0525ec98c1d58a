<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PresentationState;

/** Acceptances, attempts and consents, kept in memory with the same keys and versions as the tables. */
final class MemoryAcceptances implements Acceptances
{
	private const ROWS = 'accepted';

	/** By "acceptance|number". */
	private const ATTEMPTS = 'attempt';

	/** By acceptance. */
	private const CONSENTS = 'consent';

	public function __construct(
		private readonly Presentations $presentations,
		private readonly Shelf $shelf = new Shelf(),
	) {
	}

	public function claim(Acceptance $acceptance, Consent $consent, ?ChargeAttempt $attempt = null, ?callable $alongside = null): ?Acceptance
	{
		$there = $this->ofOffer($acceptance->orderId, $acceptance->offerId, $acceptance->step);
		if ($there !== null || $this->presentations->find($acceptance->uuid)?->state !== PresentationState::Shown) {
			return $there;
		}
		// First: what throws leaves all as it was.
		$alongside === null || $alongside();
		$this->presentations->answer($acceptance->uuid, PresentationState::Accepted, $acceptance->acceptedAt);
		$this->shelf->put(self::ROWS, $acceptance->uuid, $acceptance);
		$this->shelf->put(self::CONSENTS, $acceptance->uuid, $consent);
		if ($attempt !== null) {
			$this->write($attempt);
		}
		return $acceptance;
	}

	public function find(string $uuid): ?Acceptance
	{
		return $this->shelf->find(self::ROWS, $uuid, Acceptance::class);
	}

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance
	{
		foreach ($this->shelf->all(self::ROWS, Acceptance::class) as $row) {
			if ([$row->orderId, $row->offerId, $row->step] === [$orderId, $offerId, $step]) {
				return $row;
			}
		}
		return null;
	}

	public function ofOrder(int $orderId): array
	{
		return array_values(array_filter($this->shelf->all(self::ROWS, Acceptance::class), static fn(Acceptance $row): bool => $row->orderId === $orderId));
	}

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		$due = array_filter($this->shelf->all(self::ROWS, Acceptance::class), static fn(Acceptance $row): bool => $row->isDue($now));
		usort($due, static fn(Acceptance $a, Acceptance $b): int => $a->checkAt <=> $b->checkAt);
		return array_slice($due, 0, $limit);
	}

	public function advance(Acceptance $next, ?callable $alongside = null): bool
	{
		if ($this->find($next->uuid)?->version !== $next->version - 1) {
			return false;
		}
		// First: what throws leaves the row as it was.
		$alongside === null || $alongside();
		$this->shelf->put(self::ROWS, $next->uuid, $next);
		return true;
	}

	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now, callable $alongside): bool
	{
		if (!$this->advance($charging, $alongside)) {
			return false;
		}
		$this->attempt($attempt->acceptance, $attempt->number) === null && $this->write($attempt);
		return true;
	}

	public function attempt(string $acceptance, int $number): ?ChargeAttempt
	{
		return $this->shelf->find(self::ATTEMPTS, "{$acceptance}|{$number}", ChargeAttempt::class);
	}

	public function conclude(ChargeAttempt $attempt, string $outcome, Acceptance $next, \DateTimeImmutable $now, ?callable $alongside = null): bool
	{
		if (!$this->advance($next, $alongside)) {
			return false;
		}
		$this->write($attempt->concluded($outcome, $now));
		return true;
	}

	/** Null where it has none yet. */
	public function outcome(string $acceptance, int $number): ?string
	{
		return $this->attempt($acceptance, $number)?->outcome ?: null;
	}

	public function consent(string $acceptance): ?Consent
	{
		return $this->shelf->find(self::CONSENTS, $acceptance, Consent::class);
	}

	private function write(ChargeAttempt $attempt): void
	{
		$this->shelf->put(self::ATTEMPTS, "{$attempt->acceptance}|{$attempt->number}", $attempt);
	}
}
