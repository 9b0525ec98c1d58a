<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** So many pieces are bought, of all products together. */
final class PiecesCondition extends NumberCondition
{
	protected function value(Facts $facts, Offer $offer): string
	{
		return (string) $facts->pieces();
	}
}
