<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** The meta `encore_funnel`. */
final class FunnelSettingsSchema
{
	public const TITLE = 'FunnelSettings';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$step = ClosedObject::of([
			'offer_id' => ['type' => 'integer', 'minimum' => 0],
			'accepted' => ['type' => 'string', 'maxLength' => 40, 'description' => 'Key of the next step, or empty.'],
			'declined' => ['type' => 'string', 'maxLength' => 40, 'description' => 'Key of the next step, or empty. Where this one cannot be shown, it goes on there, too.'],
			'conditions' => ConditionSchema::groups(),
		]);
		$properties = [
			'trigger' => OfferSettingsSchema::trigger(),
			'enabled' => ['type' => 'boolean'],
			'priority' => ['type' => 'integer', 'minimum' => 0, 'maximum' => 100, 'description' => 'Lower comes first.'],
			'conditions' => ConditionSchema::groups(),
			'first' => ['type' => 'string', 'maxLength' => 40, 'description' => 'Key of the first step, or empty.'],
			'steps' => ['type' => 'object', 'additionalProperties' => $step],
			'thank_you' => ['type' => 'integer', 'minimum' => 0, 'description' => 'The offer on the thank-you page, however the steps have ended; 0: none.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
