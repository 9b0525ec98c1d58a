<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** Something to choose: what is saved, and its name. */
final class ChoiceSchema
{
	public const TITLE = 'Choice';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of(['value' => ['type' => 'string'], 'label' => ['type' => 'string']]);
	}
}
