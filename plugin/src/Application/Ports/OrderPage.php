<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;

/** A page of the shop that shows an order to whoever bought it: where it is thanked for, or in the account. */
interface OrderPage
{
	/** In the address: the item that a link of the mail asks about, signed. */
	public const ASK = 'encore_ask';
	/** In the address, behind its "#": where accepted offers stand on the page. */
	public const ANCHOR = 'encore-added-to-order';

	/** The order that this request asks for; 0 on any other page. Costs no query. */
	public function order(): int;

	/** The key of that order, as far as this request gives or proves it; empty where it does not. */
	public function key(): string;

	/** Whether the page shows its order to whoever looks at it now, and not only that there is one. */
	public function isShown(): bool;

	/** Whether this order may have had an offer. */
	public function mayHaveHadOffers(int $orderId): bool;

	/** Where whoever looks at it now sees it again. */
	public function address(PlacedOrder $order): string;
}
