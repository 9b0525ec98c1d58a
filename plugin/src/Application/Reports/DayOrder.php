<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** An order, or a refund of one, as a day's rollup reads it. */
final class DayOrder
{
	/**
	 * @param int         $parent   the order that was refunded; 0 of an order
	 * @param OrderMoney  $money    of a refund what went back, above zero
	 * @param string      $gateway  of the order
	 * @param bool        $isWhole  of a refund: the order was given back whole, and this was the last of it
	 * @param bool        $isLinked whether it belongs to a first order
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $parent,
		public readonly OrderMoney $money,
		public readonly string $gateway,
		public readonly bool $isWhole,
		public readonly bool $isLinked,
	) {
	}
}
