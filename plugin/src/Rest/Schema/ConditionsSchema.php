<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Domain\Offer\Condition\ConditionSettings;

/** Groups of conditions. */
final class ConditionsSchema
{
	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$value = ['type' => 'string', 'maxLength' => ConditionSettings::VALUE_LENGTH];
		$condition = ClosedObject::of([
			'type' => ['type' => 'string', 'enum' => ConditionSettings::types()],
			'not' => ['type' => 'boolean', 'description' => 'The opposite is asked for.'],
			'values' => ['type' => 'array', 'items' => $value, 'description' => 'Of a list: one of them must be there.'],
			'from' => $value + ['description' => 'Of a range: the least, or empty.'],
			'to' => $value + ['description' => 'Of a range: the most, or empty.'],
		]);
		return [
			'type' => 'array',
			'items' => ['type' => 'array', 'items' => ['title' => 'Condition'] + $condition],
			'description' => 'One group must hold, and all conditions in it; none is always.',
		];
	}
}
