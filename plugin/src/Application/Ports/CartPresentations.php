<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\CartPresentation;
use Encore\Domain\Offer\Placement;

/** What a cart was shown until its order is paid. A cart is named by a text that stands for it and names nobody. */
interface CartPresentations
{
	/**
	 * @param list<int> $orders made of this cart, to which what it was shown belongs since
	 * @return array<int, CartPresentation> by offer id
	 */
	public function ofCart(string $cart, array $orders): array;

	/** Writes it down unless this cart has seen this offer: a unique key decides. False when it has. */
	public function showOnce(string $cart, int $offerId, Placement $placement, \DateTimeImmutable $now): bool;

	/** A cart is named anew: what it was shown goes with it. What either has declined is declined. */
	public function move(string $from, string $to, \DateTimeImmutable $now): void;

	/** Declines what is still shown. */
	public function decline(string $cart, int $offerId, \DateTimeImmutable $now): void;
}
