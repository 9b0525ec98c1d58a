<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What became of those that were ticked in a list. */
final class ListChangeSchema
{
	public const TITLE = 'ListChange';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'done' => ['type' => 'array', 'items' => ['type' => 'integer'], 'description' => 'To which it was done; of a duplicate, the new one.'],
			'refused' => ['type' => 'array', 'items' => ClosedObject::of([
				'id' => ['type' => 'integer'],
				'title' => ['type' => 'string'],
				'message' => ['type' => 'string', 'description' => 'Why not, and what to do.'],
			])],
		]);
	}
}
