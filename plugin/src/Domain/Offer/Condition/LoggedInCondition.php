<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

use Encore\Domain\Offer\Offer;

/** The shopper is logged in. */
final class LoggedInCondition extends FlagCondition
{
	protected function is(Facts $facts, Offer $offer): bool
	{
		return $facts->isLoggedIn();
	}
}
