<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Finds who can charge an order's token. */
interface ChargeAdapters
{
	/** The gateway that every order can be paid by: a linked order for the offer, and that one's payment page. */
	public const PAY_LINK = 'encore_pay_link';

	/** The adapter of the gateway that the order was paid with; null when there is none. */
	public function adapterFor(int $orderId): ?ChargeAdapter;

	/** The adapter of a gateway, whatever any order says; null when there is none. */
	public function adapter(string $gateway): ?ChargeAdapter;
}
