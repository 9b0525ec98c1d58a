<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Finds who can charge an order's token. */
interface Charges
{
	/** The adapter of the gateway that the order was paid with; null when there is none. */
	public function adapterFor(int $orderId): ?ChargeAdapter;

	/** The adapter of a gateway, whatever any order says; null when there is none. */
	public function adapter(string $gateway): ?ChargeAdapter;
}
