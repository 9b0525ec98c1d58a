<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Domain\Acceptance\AcceptanceState;

/** What became of an item that was taken back. */
final class UndoAnswerSchema
{
	public const TITLE = 'UndoAnswer';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$properties = [
			'state' => ['type' => 'string', 'enum' => array_column(AcceptanceState::GOING_BACK, 'value'), 'description' => 'Paid back, or on its way back.'],
			'message' => ['type' => 'string', 'description' => 'For the shopper, in plain text.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}
}
