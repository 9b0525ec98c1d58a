<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Payment methods by which an order is paid later, outside the shop: cash on delivery, bank transfer, check. */
interface OfflineGateways
{
	/** How such an order is paid, for the end of a sentence: "paid on delivery". */
	public function paid(string $gateway): string;

	/** Whether the shopper pays before the goods are sent, and so has to know the new amount. */
	public function isPaidAhead(string $gateway): bool;
}
