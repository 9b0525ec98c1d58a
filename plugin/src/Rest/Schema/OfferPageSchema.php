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
			'choice' => ['anyOf' => [self::choice(), ['type' => 'null']], 'description' => 'What may be chosen, where something may.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}

	/** @return array<string, mixed> */
	private static function choice(): array
	{
		$text = ['type' => 'string'];
		return ClosedObject::of([
			'prompt' => $text + ['description' => 'What is to be chosen first, or empty.'],
			'said' => $text + ['description' => 'What is chosen, and its price.'],
			'variation_id' => ['type' => 'integer', 'description' => '0 while none is chosen.'],
			'quantity' => ['type' => 'integer'],
			'most' => ['type' => 'integer', 'description' => '1 where the quantity is not to be chosen.'],
			'fixed' => ['type' => 'boolean', 'description' => 'It was accepted, and waits for its payment.'],
			'options' => ['type' => 'array', 'items' => ClosedObject::of(['id' => ['type' => 'integer'], 'price_text' => $text, 'sold_out' => ['type' => 'boolean']])],
			'pieces' => ['type' => 'array', 'items' => ClosedObject::of(['quantity' => ['type' => 'integer'], 'text' => $text, 'save_text' => $text])],
			'picture' => ['type' => ['object', 'null']] + ClosedObject::of(['src' => $text, 'srcset' => $text, 'alt' => $text]),
		]);
	}
}
