<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Charging\SavedToken;

/** A card as a shopper knows it: "Visa ending in 4242"; a wallet has only its name. */
final class CardName
{
	public static function of(SavedToken $token): string
	{
		$brand = match (strtolower($token->brand)) {
			'' => __('Card', 'encore'),
			'amex', 'american express' => 'American Express',
			'mastercard' => 'Mastercard',
			'jcb' => 'JCB',
			default => ucwords(str_replace(['_', '-'], ' ', $token->brand)),
		};
		if ($token->lastFour === '') {
			return $brand;
		}
		/* translators: 1: a card's brand, 2: its last four digits. */
		return sprintf(__('%1$s ending in %2$s', 'encore'), $brand, $token->lastFour);
	}
}
