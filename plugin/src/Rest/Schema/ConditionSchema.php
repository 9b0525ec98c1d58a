<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Domain\Offer\Condition\ConditionSettings;

/** One condition, and the groups in which they are saved. */
final class ConditionSchema
{
	public const TITLE = 'Condition';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$value = ['type' => 'string', 'maxLength' => ConditionSettings::VALUE_LENGTH];
		return ['title' => self::TITLE] + ClosedObject::of([
			'type' => ['type' => 'string', 'enum' => ConditionSettings::types()],
			'not' => ['type' => 'boolean', 'description' => 'The opposite is asked for.'],
			'values' => ['type' => 'array', 'items' => $value, 'description' => 'Of a list: one of them must be there.'],
			'from' => $value + ['description' => 'Of a range: the least, or empty.'],
			'to' => $value + ['description' => 'Of a range: the most, or empty.'],
		]);
	}

	/** @return array<string, mixed> */
	public static function groups(): array
	{
		return [
			'type' => 'array',
			'items' => ['type' => 'array', 'items' => self::schema()],
			'description' => 'One group must hold, and all conditions in it; none is always.',
		];
	}
}
