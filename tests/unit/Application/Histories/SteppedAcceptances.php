<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Ports\Acceptances;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;

final class SteppedAcceptances implements Acceptances
{
	public function __construct(private readonly Acceptances $inner)
	{
	}

	public function claim(Acceptance $acceptance, Consent $consent, ?ChargeAttempt $attempt = null, ?callable $alongside = null): ?Acceptance
	{
		return Port::step('claim', fn(): ?Acceptance => $this->inner->claim($acceptance, $consent, $attempt, $alongside));
	}

	public function find(string $uuid): ?Acceptance
	{
		return Port::step('find acceptance', fn(): ?Acceptance => $this->inner->find($uuid));
	}

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance
	{
		return Port::step('ofOffer', fn(): ?Acceptance => $this->inner->ofOffer($orderId, $offerId, $step));
	}

	public function ofOrder(int $orderId): array
	{
		return Port::step('acceptances ofOrder', fn(): array => $this->inner->ofOrder($orderId));
	}

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		return Port::step('due', fn(): array => $this->inner->due($now, $limit));
	}

	public function advance(Acceptance $next, ?callable $alongside = null): bool
	{
		return Port::step("advance to {$next->state->value}", fn(): bool => $this->inner->advance($next, $alongside));
	}

	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now, callable $alongside): bool
	{
		return Port::step('begin', fn(): bool => $this->inner->begin($attempt, $charging, $now, $alongside));
	}

	public function attempt(string $acceptance, int $number): ?ChargeAttempt
	{
		return Port::step('attempt', fn(): ?ChargeAttempt => $this->inner->attempt($acceptance, $number));
	}

	public function conclude(ChargeAttempt $attempt, string $outcome, Acceptance $next, \DateTimeImmutable $now, ?callable $alongside = null): bool
	{
		return Port::step("conclude {$outcome}", fn(): bool => $this->inner->conclude($attempt, $outcome, $next, $now, $alongside));
	}
}
