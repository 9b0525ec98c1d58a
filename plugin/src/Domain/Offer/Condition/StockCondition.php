<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** So many pieces of the offered product can be sold; without a limit of them there are always enough. */
final class StockCondition extends NumberCondition
{
	protected function value(Facts $facts, Offer $offer): ?string
	{
		$stock = $facts->stock($offer->productId);
		return $stock === null ? null : (string) max(0, $stock);
	}

	public function isOfShop(): bool
	{
		return true;
	}
}
