<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;
use Encore\Application\Walkthrough\Bought;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** What the shop itself says of an order that is only played: its prices, tax and shipping are the shop's. It writes nothing. */
interface PlayedShop
{
	/**
	 * As it would be, paid a moment ago.
	 *
	 * @param list<Acceptance> $joined what has joined it since
	 * @throws Refusal not_found, and why its items cannot be bought
	 */
	public function order(Scene $scene, array $joined): PlacedOrder;

	/**
	 * As Orders::quote().
	 *
	 * @param list<Acceptance> $joined
	 * @throws Refusal
	 */
	public function quote(Scene $scene, array $joined, PricedOffer $offer): ?Quote;

	/** @return list<int> as Orders::countedPieces() */
	public function countedPieces(Quote $quote): array;

	/**
	 * @param list<Acceptance>      $joined
	 * @param non-empty-list<Offer> $offers that the facts will be asked about
	 */
	public function facts(Scene $scene, array $joined, array $offers): Facts;

	/**
	 * @param list<Acceptance> $joined
	 * @throws Refusal as order()
	 */
	public function bought(Scene $scene, array $joined): Bought;
}
