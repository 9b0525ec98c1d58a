<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Deletion\UnderWay;

/** All that Encore has stored in this shop. */
interface StoredData
{
	/** @return array{offers: int, funnels: int, charges: int} charges of which it is not known that no money moved */
	public function counts(): array;

	public function underWay(): UnderWay;

	/** @return string another one after each charge and each refund; empty where nothing was charged */
	public function moneyMark(): string;

	/**
	 * Takes away what was shown, answered, charged and counted, all of it or nothing, and takes offers off the shop.
	 *
	 * @param string $mark of the money that somebody has a record of
	 * @return bool whether it is gone; not where something is under way, or other money has moved
	 */
	public function deleteLedger(string $mark): bool;

	/** @return bool whether offers, funnels, settings and marks on orders are gone; if not, once more */
	public function deleteRest(int $seconds): bool;
}
