<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Placement;

/** The record of what was shown and answered. */
interface Presentations
{
	/**
	 * Writes it down unless this order has seen this offer, or another one in its place: unique keys decide. False when it has.
	 *
	 * @param int $before offers that the order was shown until now
	 */
	public function show(Presentation $presentation, int $before): bool;

	public function find(string $uuid): ?Presentation;

	/** @return list<Presentation> in the order in which they were shown */
	public function ofOrder(int $orderId): array;

	/** Keeps another quote and way of paying, as long as nothing was answered. */
	public function revise(Presentation $presentation): void;

	/** Answers what is still shown; false when somebody else was first. */
	public function answer(string $uuid, PresentationState $answer, \DateTimeImmutable $now): bool;

	/**
	 * Offers came into view in this cart.
	 *
	 * @param string                $cart  stands for the cart and names nobody
	 * @param array<int, Placement> $shown where, by offer id
	 */
	public function showBumps(string $cart, array $shown, \DateTimeImmutable $now): void;

	/**
	 * The cart became an order: what was shown is answered, and belongs to the order from now on.
	 *
	 * @param array<int, Placement> $accepted offers that are in the order, and where they stood
	 * @param bool                  $isAgain  another order was made of this cart before, and not paid: it may have some of the rows
	 */
	public function answerBumps(string $cart, int $orderId, array $accepted, \DateTimeImmutable $now, bool $isAgain = false): void;
}
