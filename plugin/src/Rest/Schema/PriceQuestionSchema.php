<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** Unsaved settings whose price is asked for. Limits are judged where a message can be given for each field. */
final class PriceQuestionSchema
{
	public const TITLE = 'PriceQuestion';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return [
			'title' => self::TITLE,
			'type' => 'object',
			'additionalProperties' => false,
			'required' => ['product_id', 'quantity', 'price'],
			'properties' => [
				'product_id' => ['type' => 'integer'],
				'quantity' => ['type' => 'integer'],
				'price' => OfferSettingsSchema::price(),
			],
		];
	}
}
