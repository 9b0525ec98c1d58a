<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Ports\ChargeAdapter;

/** What the contract needs of an adapter's author: the adapter, orders to charge, and the provider's own books. */
interface ChargeDesk
{
	/** A new one each time, as in another request. */
	public function adapter(): ChargeAdapter;

	/** @return int a new order that was paid with this card by the adapter's gateway; the card is kept */
	public function order(Card $card, string $currency): int;

	/** @return int the same, on hold: the money is authorised, and not taken yet */
	public function authorised(): int;

	public function lose(int $orderId, Loss $how): void;

	/**
	 * So many other charges that the provider lists together with this request's: of the same customer, or tries that were declined.
	 * Asked for before its charge and after it, because some lists begin with the oldest and some with the newest.
	 *
	 * @return bool false where the adapter never asks for a list, so that there is nothing to read to its end
	 */
	public function fill(ChargeRequest $beside, int $charges): bool;

	/** Whether a URL is the provider's. */
	public function isProvider(string $url): bool;

	/** The shopper's answer where the charge waits for one. */
	public function answer(ChargeResult $waits, bool $confirms): void;

	/**
	 * What the provider has captured for an acceptance, as its own books say.
	 *
	 * @return list<array{string, string, string}> amount and currency ("12.90", "USD"), and how much of it was paid back
	 */
	public function books(string $acceptance): array;
}
