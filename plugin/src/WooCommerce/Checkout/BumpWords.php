<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Domain\Refusal;

/** Why a tick did not count, for shoppers. */
final class BumpWords
{
	public static function refusal(Refusal $refusal): string
	{
		return $refusal->reason === 'out_of_stock'
			? __('This is sold out. Your order stays as it was.', 'encore')
			: __('This offer is no longer available. Your order stays as it was.', 'encore');
	}
}
