<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What was logged of Encore, the newest first. */
final class LogSchema
{
	public const TITLE = 'ShopLog';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$entry = ClosedObject::of([
			'at' => ['type' => 'string', 'description' => 'In UTC: 2026-11-30T12:00:00Z.'],
			'level' => ['type' => 'string', 'description' => 'error, warning, notice, info …'],
			'message' => $text,
			'id' => ['type' => 'string', 'description' => 'What a customer was told with “Something went wrong”; may be empty.'],
		]);
		return ['title' => self::TITLE] + ClosedObject::of([
			'entries' => ['type' => 'array', 'items' => $entry],
			'is_readable' => ['type' => 'boolean', 'description' => 'False where WooCommerce logs nothing, or elsewhere.'],
			'url' => ['type' => 'string', 'description' => 'Where WooCommerce shows its logs.'],
		]);
	}
}
