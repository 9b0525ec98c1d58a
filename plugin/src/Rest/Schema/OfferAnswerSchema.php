<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** Where a shopper stands after an answer. */
final class OfferAnswerSchema
{
	public const TITLE = 'OfferAnswer';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$states = ['open', 'done', 'accepted', 'charging', 'requires_action', 'declined', 'unknown', 'paid', 'settled', 'declined_final', 'needs_review'];
		$properties = [
			'state' => ['type' => 'string', 'enum' => $states],
			'message' => ['type' => 'string', 'description' => 'For the shopper, in plain text; may be empty.'],
			'next_url' => ['type' => 'string', 'description' => 'Where to go now.'],
			'acceptance' => ['type' => 'string', 'description' => 'Its uuid, or empty.'],
			'offer' => ['anyOf' => [OfferPageSchema::schema(), ['type' => 'null']], 'description' => 'The offer that is open now.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
