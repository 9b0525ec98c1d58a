<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** Why an offer is shown or not in a cart. */
final class WhySchema
{
	public const TITLE = 'Why';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'shown' => ['type' => 'boolean'],
			'reason' => ['type' => 'string', 'description' => 'A stable code, the first of perhaps several; empty where it is shown.'],
			'text' => ['type' => 'string', 'description' => 'The reason in a sentence.'],
		]);
	}
}
