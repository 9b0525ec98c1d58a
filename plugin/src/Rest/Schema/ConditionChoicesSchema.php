<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What an owner can choose from, for the conditions that take one of the shop's own values. */
final class ConditionChoicesSchema
{
	public const TITLE = 'ConditionChoices';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$choices = ['type' => 'array', 'items' => ChoiceSchema::schema()];
		return ['title' => self::TITLE] + ClosedObject::of([
			'country' => $choices + ['description' => 'Countries that the shop sells to ("US"), and their states ("US:CA").'],
			'payment_method' => $choices,
			'shipping_method' => $choices,
			'role' => $choices,
			'currency' => $choices,
			'language' => $choices + ['description' => 'Of the languages that are installed ("de_DE").'],
		]);
	}
}
