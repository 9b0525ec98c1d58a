<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** The shop's own page right after an order: the one where an offer may come before or stand on it. */
interface ThankYouPage extends OrderPage
{
	/** Whether a shopper looks at it: not a form that was sent, nor a browser that only fetches ahead. */
	public function isLookedAt(): bool;

	/** Whether this browser has placed the order and was offered something, or may be; costs no query. */
	public function mayBeOffered(int $orderId): bool;
}
