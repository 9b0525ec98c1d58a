<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** What the shop's owner has set. */
interface ShopSettings
{
	/** For how many minutes a shopper may take an accepted item back; 0: not at all. */
	public function undoMinutes(): int;

	/** For how many minutes an offer after payment is open, from the first one on. */
	public function offerMinutes(): int;

	/** How many offers follow an order at most. */
	public function mostOffers(): int;

	/** How many order bumps stand on the checkout at most. */
	public function mostBumps(): int;

	/** How many hours lie between two offers that follow an addition to a cart; 0: there is one in a cart. */
	public function hoursBetweenDialogs(): int;

	/** Whether such an offer comes as a drawer from the side, and not as a dialog in the middle. */
	public function opensDrawer(): bool;

	/** Whether offers after payment stand on the thank-you page, and not on a page of their own before it. */
	public function offersOnThankYouPage(): bool;

	/** Whether what is accepted after payment is always a linked order. */
	public function alwaysLinked(): bool;
}
