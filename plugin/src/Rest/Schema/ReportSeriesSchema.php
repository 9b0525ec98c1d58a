<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** A period by day, week or month. */
final class ReportSeriesSchema
{
	public const TITLE = 'ReportSeries';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$points = ['items' => ClosedObject::of([
			'from' => ['type' => 'string', 'description' => 'Its first day within the period.'],
			'shown' => ['type' => 'integer'],
			'accepted' => ['type' => 'integer'],
			'take_rate' => ReportHead::rate(),
			'net' => MoneySchema::schema(),
			'refunded_net' => MoneySchema::schema(),
		])];
		return ['title' => self::TITLE] + ClosedObject::of(ReportHead::properties() + [
			'interval' => ['type' => 'string', 'enum' => ['day', 'week', 'month']],
			'points' => ['type' => 'array'] + $points,
			'previous' => ['type' => ['array', 'null'], 'description' => 'As many days just before; null where nobody asked.'] + $points,
		]);
	}
}
