<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Ports\Acceptances;
use Encore\Domain\Acceptance\Acceptance;

/** A provider may refuse a refund because it has paid the money back by itself, and nobody has told us. */
final class PaidBackElsewhere
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly GatewayCalls $gateway,
		private readonly ProviderRefunds $provider,
	) {
	}

	/** Asks for it and writes it down; whether there was something that the ledger did not know. */
	public function isFound(Acceptance $of): bool
	{
		$attempt = $this->acceptances->attempt($of->uuid, $of->attempt);
		$paidBack = $attempt === null ? null : $this->gateway->lookup($of, $attempt)->paidBack;
		return $paidBack !== null && $this->provider->note($of, $paidBack) !== null;
	}
}
