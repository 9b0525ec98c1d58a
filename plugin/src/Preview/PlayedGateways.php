<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\PlayedPayments;
use Encore\Application\Ports\Scenes;
use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Domain\Acceptance\ChargeAttempt;

/** The gateways of a walkthrough: one with a kept card, where the owner has not chosen otherwise, and a payment page. */
final class PlayedGateways implements ChargeAdapters, PlayedPayments
{
	private const CARD = 'encore_walkthrough';

	public function __construct(
		private readonly Shelf $books,
		private readonly Scenes $scenes,
	) {
	}

	public function adapterFor(int $orderId): ?ChargeAdapter
	{
		return $this->scenes->current()?->course === PaymentCourse::Link ? null : $this->adapter(self::CARD);
	}

	public function adapter(string $gateway): ?ChargeAdapter
	{
		$course = $this->scenes->current()?->course;
		return $course === null || !in_array($gateway, [self::CARD, self::PAY_LINK], true)
			? null
			: new PlayedGateway($gateway, $course, $this->books, $gateway === self::PAY_LINK);
	}

	public function isWaiting(ChargeAttempt $attempt): bool
	{
		return $this->books->text(PlayedGateway::BOOKS, $attempt->idempotencyKey) === PlayedGateway::WAITING;
	}

	public function answer(ChargeAttempt $attempt, bool $isPaid): void
	{
		$this->isWaiting($attempt) && $this->books->put(PlayedGateway::BOOKS, $attempt->idempotencyKey, $isPaid ? PlayedGateway::PAID : PlayedGateway::DECLINED);
	}
}
