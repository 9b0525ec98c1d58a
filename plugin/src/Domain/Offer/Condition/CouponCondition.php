<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** A coupon is used; the codes are in small letters. */
final class CouponCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return $facts->coupons();
	}
}
