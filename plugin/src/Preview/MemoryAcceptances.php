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
	/** @var array<string, Acceptance> by uuid */
	private array $rows = [];

	/** @var array<string, ChargeAttempt> by "acceptance|number" */
	private array $attempts = [];

	/** @var array<string, string> outcome by "acceptance|number" */
	private array $outcomes = [];

	/** @var array<string, \DateTimeImmutable> by "acceptance|number" */
	private array $concludedAt = [];

	/** @var array<string, Consent> by acceptance */
	private array $consents = [];

	public function __construct(private readonly Presentations $presentations)
	{
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
		$this->rows[$acceptance->uuid] = $acceptance;
		$this->consents[$acceptance->uuid] = $consent;
		if ($attempt !== null) {
			$this->attempts["{$attempt->acceptance}|{$attempt->number}"] = $attempt;
		}
		return $acceptance;
	}

	public function find(string $uuid): ?Acceptance
	{
		return $this->rows[$uuid] ?? null;
	}

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance
	{
		foreach ($this->rows as $row) {
			if ([$row->orderId, $row->offerId, $row->step] === [$orderId, $offerId, $step]) {
				return $row;
			}
		}
		return null;
	}

	public function ofOrder(int $orderId): array
	{
		return array_values(array_filter($this->rows, static fn(Acceptance $row): bool => $row->orderId === $orderId));
	}

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		$due = array_filter($this->rows, static fn(Acceptance $row): bool => $row->isDue($now));
		usort($due, static fn(Acceptance $a, Acceptance $b): int => $a->checkAt <=> $b->checkAt);
		return array_slice($due, 0, $limit);
	}

	public function advance(Acceptance $next, ?callable $alongside = null): bool
	{
		if (($this->rows[$next->uuid] ?? null)?->version !== $next->version - 1) {
			return false;
		}
		// First: what throws leaves the row as it was.
		$alongside === null || $alongside();
		$this->rows[$next->uuid] = $next;
		return true;
	}

	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now, callable $alongside): bool
	{
		if (!$this->advance($charging, $alongside)) {
			return false;
		}
		$this->attempts["{$attempt->acceptance}|{$attempt->number}"] ??= $attempt;
		return true;
	}

	public function attempt(string $acceptance, int $number): ?ChargeAttempt
	{
		$attempt = $this->attempts["{$acceptance}|{$number}"] ?? null;
		return $attempt?->concluded($this->outcome($acceptance, $number) ?? '', $this->concludedAt["{$acceptance}|{$number}"] ?? null);
	}

	public function conclude(ChargeAttempt $attempt, string $outcome, Acceptance $next, \DateTimeImmutable $now, ?callable $alongside = null): bool
	{
		if (!$this->advance($next, $alongside)) {
			return false;
		}
		$this->outcomes["{$attempt->acceptance}|{$attempt->number}"] = $outcome;
		$this->concludedAt["{$attempt->acceptance}|{$attempt->number}"] = $now;
		return true;
	}

	public function outcome(string $acceptance, int $number): ?string
	{
		return $this->outcomes["{$acceptance}|{$number}"] ?? null;
	}

	public function consent(string $acceptance): ?Consent
	{
		return $this->consents[$acceptance] ?? null;
	}
}
