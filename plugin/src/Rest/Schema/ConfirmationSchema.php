<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What the shopper's page needs to have the bank confirm a charge there. */
final class ConfirmationSchema
{
	public const TITLE = 'Confirmation';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'module' => ['type' => 'string', 'description' => 'Address of a JavaScript module that exports `confirm( data )`; empty where nothing is to be confirmed any more.'],
			'data' => ['type' => 'object', 'additionalProperties' => ['type' => 'string'], 'description' => 'What it is given.'],
		]);
	}
}
