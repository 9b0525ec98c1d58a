<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Consent;

/** Who was told beside the pay button that the card is kept, as evidence (rule L14): at most one for each order. */
interface CardConsents
{
	/** One row of an order: who presses again agrees again, to a card that is kept from then on. */
	public function give(int $orderId, Consent $consent): void;

	/** The order is paid again, by a page without the words. */
	public function withdraw(int $orderId): void;

	/** Not any more once the card was let go. */
	public function isGiven(int $orderId): bool;

	/**
	 * Orders whose card was kept between these two times, and is still, and of which nothing is under way.
	 *
	 * @return list<int> the longest waiting first
	 */
	public function over(\DateTimeImmutable $after, \DateTimeImmutable $before, int $limit): array;

	/** The card is not kept any more; that it was stays on record. */
	public function letGo(int $orderId): void;
}
