<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Lists\ListState;

/** What both lists have. */
final class ListPageSchema
{
	private const STATES = ['live', 'in_trash', 'unfinished', 'not_published', 'switched_off'];

	/**
	 * @param list<string>                        $states that only this list has
	 * @param array<string, array<string, mixed>> $own    what only a row of this list has
	 * @return array<string, mixed>
	 */
	public static function of(array $states, array $own): array
	{
		$number = ['type' => 'integer'];
		return ClosedObject::of([
			'rows' => ['type' => 'array', 'items' => ClosedObject::of(self::row($states) + $own)],
			'total' => $number + ['description' => 'Rows on all pages.'],
			'counts' => ClosedObject::of(array_fill_keys(array_column(ListState::cases(), 'value'), $number)),
			'from' => ['type' => 'string', 'description' => 'The first day of the numbers, in the time zone of the shop.'],
			'to' => ['type' => 'string', 'description' => 'The last day.'],
		]);
	}

	/**
	 * @param list<string> $states
	 * @return array<string, array<string, mixed>>
	 */
	private static function row(array $states): array
	{
		$text = ['type' => 'string'];
		$number = ['type' => 'integer'];
		return [
			'id' => $number,
			'title' => $text,
			'status' => $text + ['description' => "WordPress's: publish, draft, future, pending, private or trash."],
			'is_on' => ['type' => 'boolean', 'description' => 'Published and not switched off.'],
			'state' => ['type' => 'string', 'enum' => [...self::STATES, ...$states]],
			'state_text' => $text,
			'writer' => $text + ['description' => 'Who else has it open just now, or empty.'],
			'changed_at' => $text + ['description' => 'In UTC.'],
			'edit_url' => $text + ['description' => 'Empty in the trash.'],
			'called_by' => $text + ['description' => 'What calls it up; of an offer after payment, the funnels that can show it.'],
			'shown' => $number,
			'accepted' => $number,
			'take_rate' => ReportHead::rate(),
			'kept' => MoneySchema::schema(),
		];
	}
}
