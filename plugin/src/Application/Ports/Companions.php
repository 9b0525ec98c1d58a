<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Proposal\Companion;
use Encore\Domain\Money;

interface Companions
{
	/**
	 * Products that may go with this one, each once with the closest relation; a bounded number, however large the shop is.
	 *
	 * @param list<array{Money, Money}> $prices the least and the most that something without a closer relation may cost
	 * @return list<Companion> the closest first
	 */
	public function of(int $productId, array $prices): array;
}
