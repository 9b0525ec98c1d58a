<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Ports\CardConsents;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\ForgetsCards;
use Encore\Application\Ports\Log;

/**
 * A guest's card was kept for the offers to one order. Once none of them can be open any more, and nothing is under way, it is let go, whoever's the order is by then. A customer's card stays in the account.
 */
final class ForgetCards
{
	/** An hour for the cookie and the window of the last offer; what is paid back goes by its transaction and needs no card. */
	private const OVER = '-2 hours';

	/** A provider that does not answer for so long is not asked any more. */
	private const GIVE_UP = '-7 days';

	/** Calls to providers; what cannot be asked now does not keep the others waiting. */
	private const AT_ONCE = 20;
	private const LOOKED_AT = 200;

	public function __construct(
		private readonly CardConsents $consents,
		private readonly ChargeAdapters $adapters,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	public function run(): void
	{
		$now = $this->clock->now();
		$asked = 0;
		foreach ($this->consents->over($now->modify(self::GIVE_UP), $now->modify(self::OVER), self::LOOKED_AT) as $orderId) {
			$adapter = $asked < self::AT_ONCE ? $this->adapters->adapterFor($orderId) : null;
			if ($adapter === null) {
				// The gateway is switched off, or its order cannot be read: the card is there still.
				continue;
			}
			++$asked;
			try {
				$adapter instanceof ForgetsCards && $adapter->forget($orderId);
				$this->consents->letGo($orderId);
			} catch (\Throwable $error) {
				$this->log->error($error, 'card');
			}
		}
	}
}
