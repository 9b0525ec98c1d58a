<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** The shop's own page right after an order: the one where an offer may come before or stand on it. */
interface ThankYouPage extends OrderPage
{
	/** Whether a shopper looks at it: not a form that was sent, nor a browser that only fetches ahead. */
	public function isLookedAt(): bool;

	/** Whether it is the browser that has placed the order, and something was or may be offered there; costs no query. */
	public function mayOfferToThisBrowser(int $orderId): bool;
}
