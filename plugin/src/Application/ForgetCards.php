<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\CardConsents;
use Encore\Application\Ports\Charges;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\ForgetsCards;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;

/**
 * A guest's card was kept for the offers to one order. Once their windows and the time to take something back are over, and
 * nothing is under way, it is let go. A customer's card is the customer's own, in the account.
 */
final class ForgetCards
{
	/** An hour for the cookie, thirty minutes for the longest window, and the rest for what is taken back. */
	private const OVER = '-2 hours';

	/** A provider that does not answer for so long is not asked any more. */
	private const GIVE_UP = '-7 days';

	private const AT_ONCE = 20;

	public function __construct(
		private readonly CardConsents $consents,
		private readonly Orders $orders,
		private readonly Charges $charges,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	public function run(): void
	{
		$now = $this->clock->now();
		foreach ($this->consents->over($now->modify(self::GIVE_UP), $now->modify(self::OVER), self::AT_ONCE) as $orderId) {
			try {
				$this->forget($orderId);
				$this->consents->letGo($orderId);
			} catch (\Throwable $error) {
				$this->log->error($error, 'card');
			}
		}
	}

	private function forget(int $orderId): void
	{
		$adapter = $this->orders->find($orderId)?->customerId === 0 ? $this->charges->adapterFor($orderId) : null;
		if ($adapter instanceof ForgetsCards) {
			$adapter->forget($orderId);
		}
	}
}
