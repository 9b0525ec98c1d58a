<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What every report says of its period, and the numbers that more than one of them has. */
final class ReportHead
{
	/** @return array<string, array<string, mixed>> */
	public static function properties(): array
	{
		return [
			'from' => ['type' => 'string', 'description' => 'The first day, in the time zone of the shop.'],
			'to' => ['type' => 'string', 'description' => 'The last day.'],
			'currency' => ['type' => 'string', 'description' => 'Of every amount; what was shown is counted in all of them.'],
			'currencies' => ['type' => 'array', 'items' => ['type' => 'string'], 'description' => 'In which the shop has sold in the period.'],
			'pending_days' => ['type' => 'integer', 'description' => 'Days of the period that are to be added up once more.'],
		];
	}

	/** @return array<string, mixed> */
	public static function rate(): array
	{
		return ['type' => ['number', 'null'], 'description' => 'Accepted by shown: 0.25 is 25%; null where nothing was shown.'];
	}

	/** @return array<string, mixed> */
	public static function mean(string $description): array
	{
		// A type of its own: one that may be null cannot be a reference.
		return ['description' => $description, 'type' => ['object', 'null']] + array_diff_key(MoneySchema::schema(), ['title' => 0, 'type' => 0]);
	}
}
