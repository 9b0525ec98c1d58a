<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;

/** The shop's own page after an order, and where that order is shown again. */
interface ThankYouPage
{
	/** In the address: the item that a link of the mail asks about, signed. */
	public const ASK = 'encore_ask';
	/** Where accepted offers stand on the page. */
	public const PLACE = 'encore-added-to-order';

	/** The order whose thank-you page this request asks for; 0 on any other page. Costs no query. */
	public function order(): int;

	/** Whether a shopper looks at it: not a form that was sent, nor a browser that only fetches ahead. */
	public function isLookedAt(): bool;

	/** The key that this request gives for it. */
	public function key(): string;

	/** Whether this order may have had an offer; costs no query. */
	public function mayHaveOffers(int $orderId): bool;

	/** Whether this browser has placed it and was offered something, or may be; costs no query. */
	public function mayBeOffered(int $orderId): bool;

	/** Whether the page shows its order to whoever looks at it now, and not only that there is one. */
	public function isShown(): bool;

	/** @return string what a signed link says of this order's item, its uuid first; empty where this request has none */
	public function asked(PlacedOrder $order): string;

	/** Where whoever looks at it now sees it again. */
	public function address(PlacedOrder $order): string;
}
