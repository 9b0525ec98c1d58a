<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Money;

/**
 * What conditions look at: a cart or an order, its shopper, and the moment. Each answer is read when it is first asked
 * for and kept, so that a thousand conditions cost no more than one.
 */
interface Facts
{
	/** @return list<int> products, and variations beside their parents */
	public function products(): array;

	/** @return list<int> with the categories above them */
	public function categories(): array;

	/** @return list<int> */
	public function tags(): array;

	/** The goods after discounts, without shipping, with tax where the shop's prices have it in them. */
	public function total(): Money;

	public function pieces(): int;

	public function lines(): int;

	/** @return list<string> codes in small letters */
	public function coupons(): array;

	/** Where it is sent, else billed: "US"; empty where that is not known yet. */
	public function country(): string;

	/** "CA"; empty where there is none. */
	public function state(): string;

	/** "stripe"; empty where none is chosen yet. */
	public function paymentMethod(): string;

	/** @return list<string> "flat_rate" */
	public function shippingMethods(): array;

	public function isLoggedIn(): bool;

	/** @return list<string> "customer" */
	public function roles(): array;

	/** Paid before this one. */
	public function ordersMade(): int;

	/** By the orders paid before this one, in its currency. */
	public function spent(): Money;

	/** @return list<int> products and variations of the orders paid before this one */
	public function bought(): array;

	/** In the shop's zone. */
	public function now(): \DateTimeImmutable;

	public function currency(): string;

	/** Whether that is the shop's own, as its owner has set it. */
	public function isInShopCurrency(): bool;

	/** "de_DE" */
	public function language(): string;

	/** Pieces of a product that can be sold; null without a limit. */
	public function stock(int $productId): ?int;

	/** How often an offer was sold, by anybody. */
	public function sold(int $offerId): int;

	/** Whether this shopper took an offer with an earlier order. */
	public function tookBefore(int $offerId): bool;
}
