<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** Where the shop keeps its orders now, and which of them count. Names of tables are without prefix. */
final class OrderStorage
{
	/**
	 * @param bool         $isPosts     whether orders are posts
	 * @param string       $operational what else is said of an order; of no use where orders are posts
	 * @param list<string> $counted     statuses, as they are stored
	 * @param string       $refunded    the status of an order that was given back whole
	 * @param int          $minorUnit   decimals of the shop's prices
	 */
	public function __construct(
		public readonly bool $isPosts,
		public readonly string $orders,
		public readonly string $meta,
		public readonly string $operational,
		public readonly string $items,
		public readonly string $itemMeta,
		public readonly array $counted,
		public readonly string $refunded,
		public readonly int $minorUnit,
	) {
	}
}
