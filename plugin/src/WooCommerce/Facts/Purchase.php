<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Facts;

/** A cart or an order, as far as conditions look at it. */
interface Purchase
{
	/** @return list<int> products, and variations beside their parents */
	public function products(): array;

	/** The goods after discounts, with tax where the shop's prices have it in them. */
	public function total(): float;

	public function pieces(): int;

	public function lines(): int;

	/** @return list<string> */
	public function coupons(): array;

	/** @return array{string, string} country and state, where it is sent, else billed */
	public function place(): array;

	public function paymentMethod(): string;

	/** @return list<string> */
	public function shippingMethods(): array;

	public function currency(): string;

	/** 0 for a guest. */
	public function customerId(): int;

	/** Empty where it is not known yet. */
	public function email(): string;

	/** 0 before there is one. */
	public function orderId(): int;

	/** @return list<int> orders made of it, which may not be paid yet */
	public function tries(): array;

	/** The order that is about to be paid; 0 where none is. */
	public function beingPaid(): int;
}
