<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** It is paid by a method ("stripe"). */
final class PaymentMethodCondition extends ListCondition
{
	protected function found(Facts $facts): array
	{
		return [$facts->paymentMethod()];
	}
}
