<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** The shop's own page after an order. */
interface ThankYouPage
{
	/** The order whose thank-you page this request asks for; 0 on any other page. Costs no query. */
	public function order(): int;

	/** The key that this request gives for it. */
	public function key(): string;

	/** Whether this order may have had an offer; costs no query. */
	public function mayHaveOffers(int $orderId): bool;

	/** Whether the page shows its order to whoever looks at it now, and not only that there is one. */
	public function isShown(): bool;
}
