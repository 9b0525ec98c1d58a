<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;

final class SteppedPresentations implements Presentations
{
	public function __construct(private readonly Presentations $inner)
	{
	}

	public function show(Presentation $presentation, int $before): bool
	{
		return Port::step('show', fn(): bool => $this->inner->show($presentation, $before));
	}

	public function find(string $uuid): ?Presentation
	{
		return Port::step('find', fn(): ?Presentation => $this->inner->find($uuid));
	}

	public function ofOrder(int $orderId): array
	{
		return Port::step('ofOrder', fn(): array => $this->inner->ofOrder($orderId));
	}

	public function revise(Presentation $presentation): void
	{
		Port::step('revise', fn() => $this->inner->revise($presentation));
	}

	public function answer(string $uuid, PresentationState $answer, \DateTimeImmutable $now): bool
	{
		return Port::step('answer', fn(): bool => $this->inner->answer($uuid, $answer, $now));
	}

	public function showBumps(string $cart, array $offerIds, \DateTimeImmutable $now): void
	{
		throw new \LogicException('No bumps after payment.');
	}

	public function answerBumps(string $cart, int $orderId, array $accepted, \DateTimeImmutable $now, bool $isAgain = false): void
	{
		throw new \LogicException('No bumps after payment.');
	}
}
