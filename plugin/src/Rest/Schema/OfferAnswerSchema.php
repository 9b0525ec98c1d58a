<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Answer\OfferOutcome;
use Encore\Domain\Acceptance\AcceptanceState;

/** Where a shopper stands after an answer. */
final class OfferAnswerSchema
{
	public const TITLE = 'OfferAnswer';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$states = [OfferOutcome::OPEN, OfferOutcome::DONE, OfferOutcome::COMING, ...array_column(AcceptanceState::cases(), 'value')];
		$properties = [
			'state' => ['type' => 'string', 'enum' => $states],
			'message' => ['type' => 'string', 'description' => 'For the shopper, in plain text; may be empty.'],
			'next_url' => ['type' => 'string', 'description' => 'Where to go now: the offer page, the thank-you page, or the page where the provider has the shopper confirm.'],
			'acceptance' => ['type' => 'string', 'description' => 'Its uuid, or empty.'],
			'offer' => ['anyOf' => [OfferPageSchema::schema(), ['type' => 'null']], 'description' => 'The offer that is open now.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
