<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Health\HealthCheck;
use Encore\Application\Health\HealthState;

/** Whether offers can be shown, answered and paid in this shop, and the facts behind it. */
final class DiagnosticsSchema
{
	public const TITLE = 'Diagnostics';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$check = ClosedObject::of([
			'id' => ['type' => 'string', 'enum' => array_column(HealthCheck::cases(), 'value')],
			'state' => ['type' => 'string', 'enum' => array_column(HealthState::cases(), 'value')],
			'label' => $text,
			'text' => $text,
			'todo' => ['type' => 'string', 'description' => 'Empty where nothing is to be done.'],
			'url' => ['type' => 'string', 'description' => 'Of the screen where that is done; may be empty.'],
			'link' => ['type' => 'string', 'description' => 'Its words.'],
		]);
		return ['title' => self::TITLE] + ClosedObject::of([
			'checks' => ['type' => 'array', 'items' => $check],
			'text' => ['type' => 'string', 'description' => 'The same and the facts of the shop, in English, to be sent to whoever helps. No person, no secret.'],
		]);
	}
}
