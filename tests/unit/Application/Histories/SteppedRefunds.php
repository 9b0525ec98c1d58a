<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\RefundAttempt;

final class SteppedRefunds implements Refunds
{
	public function __construct(private readonly Refunds $inner)
	{
	}

	public function begin(RefundAttempt $attempt): bool
	{
		return Port::step('begin refund', fn(): bool => $this->inner->begin($attempt));
	}

	public function ofAcceptance(string $acceptance): array
	{
		return Port::step('refunds ofAcceptance', fn(): array => $this->inner->ofAcceptance($acceptance));
	}

	public function conclude(RefundAttempt $attempt, string $outcome, string $refundId, string $message, \DateTimeImmutable $now): bool
	{
		return Port::step("conclude refund {$outcome}", fn(): bool => $this->inner->conclude($attempt, $outcome, $refundId, $message, $now));
	}

	public function assign(RefundAttempt $attempt, int $orderRefundId): void
	{
		Port::step('assign refund', fn() => $this->inner->assign($attempt, $orderRefundId));
	}

	public function open(\DateTimeImmutable $before, int $limit): array
	{
		return Port::step('open refunds', fn(): array => $this->inner->open($before, $limit));
	}

	public function found(\DateTimeImmutable $before, int $limit): array
	{
		return Port::step('found refunds', fn(): array => $this->inner->found($before, $limit));
	}
}
