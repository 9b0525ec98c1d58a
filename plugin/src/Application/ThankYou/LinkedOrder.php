<?php

declare(strict_types=1);

namespace Encore\Application\ThankYou;

use Encore\Domain\Money;

/** A linked order, in which an accepted item stands, as shown to whoever may see the first order. */
final class LinkedOrder
{
	/**
	 * @param string $number as the shop writes it
	 * @param string $url    its page, where the shop asks who is looking; empty where there is none to lead to
	 * @param Money|null $paidBack what its payment has paid back so far, where a payment page was paid; null where that was nothing
	 */
	public function __construct(
		public readonly string $number,
		public readonly string $url,
		public readonly ?Money $paidBack = null,
	) {
	}
}
