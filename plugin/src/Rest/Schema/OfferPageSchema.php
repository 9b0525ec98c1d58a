<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What an offer page says: plain text in the shopper's language, nothing about the shopper but the card. */
final class OfferPageSchema
{
	public const TITLE = 'OfferPage';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$properties = [
			'presentation' => ['type' => 'string', 'format' => 'uuid'],
			'title' => $text,
			'price_text' => $text + ['description' => 'What is charged, tax included.'],
			'regular_price_text' => ['type' => ['string', 'null'], 'description' => 'The same pieces at the regular price, when that is more.'],
			'tax_text' => $text,
			'quantity_text' => $text,
			'accept_label' => $text,
			'card_text' => $text,
			'consent_text' => $text,
			'consent_version' => $text,
			'thank_you_url' => $text,
			'expires_at' => ['type' => 'integer', 'description' => 'Unix time of the end of the window.'],
			'message' => $text,
			'pending' => $text + ['description' => 'The acceptance that is to be confirmed or under way, or empty.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
