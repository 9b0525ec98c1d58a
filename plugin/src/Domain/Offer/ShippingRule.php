<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** What sending an offer costs after payment, where anything is to be sent. */
final class ShippingRule
{
	/** @param string $amount of a flat price, a plain decimal without tax, as the shop enters prices of shipping */
	public function __construct(
		public readonly ShippingType $type = ShippingType::WithOrder,
		public readonly string $amount = '0',
	) {
	}
}
