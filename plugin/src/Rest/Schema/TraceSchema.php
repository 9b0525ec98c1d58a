<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** Why an order was shown what it was shown. */
final class TraceSchema
{
	public const TITLE = 'Trace';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$step = ClosedObject::of([
			'funnel_id' => ['type' => 'integer', 'description' => '0 where the order itself takes no offers.'],
			'step' => ['type' => 'string'],
			'offer_id' => ['type' => 'integer'],
			'reason' => ['type' => 'string', 'description' => 'A stable code; empty where the offer was shown, and beginning with shown_ where it was shown as a linked order.'],
			'shown' => ['type' => 'boolean'],
			'text' => ['type' => 'string', 'description' => 'The reason in a sentence.'],
		]);
		return ['title' => self::TITLE] + ClosedObject::of([
			'steps' => ['type' => 'array', 'items' => $step, 'description' => 'In the order in which they were considered; kept for 30 days.'],
		]);
	}
}
