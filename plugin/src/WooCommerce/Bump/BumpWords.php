<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Bump;

use Encore\Domain\Refusal;

/** Why a tick did not count, for shoppers. */
final class BumpWords
{
	/** Where it stands apart from its box. */
	public static function refusalOf(string $offer, Refusal $refusal): string
	{
		$words = self::refusal($refusal);
		/* translators: 1: what an offer is called. 2: why it could not be added, in a sentence. */
		return $offer === '' ? $words : sprintf(__('“%1$s”: %2$s', 'encore'), $offer, $words);
	}

	public static function refusal(Refusal $refusal): string
	{
		return match ($refusal->reason) {
			'enough_taken' => __('Your order has as many of these offers as it can have, and stays as it was. Take one out first.', 'encore'),
			'out_of_stock' => __('This is sold out. Your order stays as it was.', 'encore'),
			'choice_missing' => __('Please choose first. Your order stays as it was.', 'encore'),
			'choice_gone' => __('What you have chosen is sold out, or there is less of it now. Your order stays as it was: please choose again.', 'encore'),
			'not_a_choice' => __('This cannot be chosen. Your order stays as it was.', 'encore'),
			default => __('This offer is no longer available. Your order stays as it was.', 'encore'),
		};
	}
}
