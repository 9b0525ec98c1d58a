<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** An amount in the minor unit of its currency: { amount: "1299", currency: "USD", minor_unit: 2 } is $12.99. */
final class MoneySchema
{
	public const TITLE = 'Money';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'amount' => ['type' => 'string', 'pattern' => '^-?[0-9]+$'],
			'currency' => ['type' => 'string', 'minLength' => 3, 'maxLength' => 3],
			'minor_unit' => ['type' => 'integer', 'minimum' => 0, 'maximum' => 4],
		]);
	}
}
