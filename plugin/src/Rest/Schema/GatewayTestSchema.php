<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What was found when a gateway was checked. */
final class GatewayTestSchema
{
	public const TITLE = 'GatewayTest';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$check = ClosedObject::of([
			'state' => ['type' => 'string', 'enum' => ['passed', 'failed', 'skipped']],
			'text' => ['type' => 'string'],
			'todo' => ['type' => 'string', 'description' => 'What the owner does about it; empty unless it failed.'],
		]);
		return ['title' => self::TITLE] + ClosedObject::of([
			'passed' => ['type' => 'boolean'],
			'checks' => ['type' => 'array', 'items' => $check],
		]);
	}
}
