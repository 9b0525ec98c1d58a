<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\ChargeAttempt;

/** Where a played shopper confirms or pays: at the bank, or on a payment page. No money moves. */
interface PlayedPayments
{
	/** Whether it waits for that. */
	public function isWaiting(ChargeAttempt $attempt): bool;

	public function answer(ChargeAttempt $attempt, bool $isPaid): void;
}
