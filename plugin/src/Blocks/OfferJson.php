<?php

declare(strict_types=1);

namespace Encore\Blocks;

/** An offer view as the page's script reads it: in the first paint and in every REST answer the same names. */
final class OfferJson
{
	/** @return array<string, mixed> plain text, no markup */
	public static function of(OfferView $view): array
	{
		return [
			'presentation' => $view->presentation,
			'title' => $view->title,
			'price_text' => $view->priceText,
			'regular_price_text' => $view->regularPriceText,
			'tax_text' => $view->taxText,
			'quantity_text' => $view->quantityText,
			'accept_label' => $view->acceptLabel,
			'card_text' => $view->cardText,
			'consent_text' => $view->consentText,
			'consent_version' => $view->consentVersion,
			'thank_you_url' => $view->thankYouUrl,
			'expires_at' => $view->expiresAt,
			'message' => $view->message,
			'pending' => $view->pending,
			'choice' => $view->choice?->toArray(),
		];
	}
}
