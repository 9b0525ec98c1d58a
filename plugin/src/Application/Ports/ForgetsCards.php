<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** A charge adapter that can take a guest's card back out of the provider's keeping. */
interface ForgetsCards
{
	/**
	 * Nothing is charged to the card of this order any more: it is detached at the provider. Asked again it does nothing;
	 * where that cannot be said to have been done it throws, and is asked again. A card that was kept in a customer's account
	 * stays there, and a guest's goes though the order be moved to an account by now.
	 */
	public function forget(int $orderId): void;
}
