<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\Log;

/** The card of an order, to be named to its shopper or charged once more: neither a page nor a mail fails because a gateway does. */
final class ShownCard
{
	public function __construct(
		private readonly ChargeAdapters $adapters,
		private readonly Log $log,
	) {
	}

	/** Null where there is none, or where that is not known now. */
	public function of(int $orderId): ?SavedToken
	{
		try {
			return $this->adapters->adapterFor($orderId)?->savedToken($orderId);
		} catch (\Throwable $error) {
			$this->log->error($error, 'shown card');
			return null;
		}
	}
}
