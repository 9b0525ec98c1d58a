<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Consent;

/** What Encore keeps of an order's shopper, and what of it can be forgotten. None of it names anybody: it leads to the order. */
interface PersonalRecords
{
	/** @return list<Consent> to offers, and of the card that was kept, as they were given */
	public function consents(int $orderId): array;

	/**
	 * Forgets what was shown, answered, agreed to and sent, but not the record of money that was or may have been moved, nor
	 * what was shown later than this: it may still be open.
	 *
	 * @return bool whether something of it stays
	 */
	public function forget(int $orderId, \DateTimeImmutable $before): bool;

	/**
	 * @param string $cart as the presentations of a cart name it
	 * @return bool whether there was anything
	 */
	public function forgetCart(string $cart): bool;
}
