<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What may be chosen in the box of an offer before payment, with the price of every choice; the carts of shoppers carry the same. */
final class BumpChoiceSchema
{
	/** @return array<string, mixed> null where nothing can be chosen */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$number = ['type' => 'integer'];
		$pieces = ['amount' => $text, 'text' => $text, 'regular_text' => $text];
		return ['type' => ['object', 'null']] + ClosedObject::of([
			'label' => $text,
			'prompt' => $text,
			'variation_id' => $number,
			'quantity' => $number,
			'changes_quantity' => ['type' => 'boolean'],
			'options' => self::listOf([
				'id' => $number,
				'name' => $text,
				'price_text' => $text,
				'sold_out' => ['type' => 'boolean'],
				'cost' => ['type' => 'integer', 'description' => 'The place of its prices in costs.'],
				'image' => self::orNull(['id' => $number, 'src' => $text, 'srcset' => $text, 'sizes' => $text, 'alt' => $text, 'width' => $number, 'height' => $number]),
			]),
			'costs' => self::listOf([
				'least' => ['type' => 'integer', 'description' => 'The pieces of the first price; each next one is of one more.'],
				'prices' => self::listOf($pieces),
				'held' => ['description' => 'The price of as many pieces as are chosen, where the list ends before.'] + self::orNull($pieces),
				'note' => $text,
			]),
		]);
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function listOf(array $properties): array
	{
		return ['type' => 'array', 'items' => ClosedObject::of($properties)];
	}

	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	private static function orNull(array $properties): array
	{
		return ['type' => ['object', 'null']] + ClosedObject::of($properties);
	}
}
