<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

/** The shape of what the cart's answer carries for the bumps, under `extensions.encore`. */
final class BumpSchema
{
	/** @return array<string, array<string, mixed>> */
	public static function properties(): array
	{
		return [
			'bumps' => [
				'description' => 'The order bumps that stand in the places of the checkout, in page order; a place may have several, or none.',
				'type' => 'array',
				'context' => ['view', 'edit'],
				'readonly' => true,
				'items' => [
					'type' => 'object',
					'additionalProperties' => false,
					'properties' => [
						'place' => ['type' => 'integer'],
						'offer_id' => ['type' => 'integer'],
						'headline' => ['type' => 'string'],
						'contents' => ['type' => 'string'],
						'text' => ['type' => 'string'],
						'image' => self::image(),
						'quantity' => ['type' => 'integer'],
						'price' => self::money('object'),
						'price_text' => ['type' => 'string'],
						'regular_price' => self::money(['object', 'null']),
						'regular_price_text' => ['type' => 'string'],
						'accepted' => ['type' => 'boolean'],
						'choice' => self::choice(),
					],
				],
			],
			'shown' => [
				'description' => 'The bumps in this cart with their prices, with a place on the checkout or without. The page that shows it says so in the header Encore-Shown of the request that pays.',
				'type' => 'string',
				'context' => ['view', 'edit'],
				'readonly' => true,
			],
		];
	}

	/** @return array<string, mixed> what may be chosen of it, and is */
	private static function choice(): array
	{
		$list = static fn(array $properties): array => ['type' => 'array', 'items' => ['type' => 'object', 'additionalProperties' => false, 'properties' => $properties]];
		$pieces = ['amount' => ['type' => 'string'], 'text' => ['type' => 'string'], 'regular_text' => ['type' => 'string']];
		return [
			'type' => ['object', 'null'],
			'additionalProperties' => false,
			'properties' => [
				'label' => ['type' => 'string'],
				'prompt' => ['type' => 'string'],
				'variation_id' => ['type' => 'integer'],
				'quantity' => ['type' => 'integer'],
				'changes_quantity' => ['type' => 'boolean'],
				'options' => $list([
					'id' => ['type' => 'integer'],
					'name' => ['type' => 'string'],
					'price_text' => ['type' => 'string'],
					'sold_out' => ['type' => 'boolean'],
					'cost' => ['type' => 'integer', 'description' => 'The place of its prices in costs.'],
					'image' => self::image(),
				]),
				'costs' => $list([
					'least' => ['type' => 'integer', 'description' => 'The pieces of the first price; each next one is of one more.'],
					'prices' => $list($pieces),
					'held' => ['type' => ['object', 'null'], 'additionalProperties' => false, 'properties' => $pieces, 'description' => 'The price of as many pieces as are chosen, where the list ends before.'],
					'note' => ['type' => 'string'],
				]),
			],
		];
	}

	/** @return array<string, mixed> */
	private static function image(): array
	{
		return [
			'type' => ['object', 'null'],
			'additionalProperties' => false,
			'properties' => [
				'id' => ['type' => 'integer'],
				'src' => ['type' => 'string'],
				'srcset' => ['type' => 'string'],
				'sizes' => ['type' => 'string'],
				'alt' => ['type' => 'string'],
				'width' => ['type' => 'integer'],
				'height' => ['type' => 'integer'],
			],
		];
	}

	/**
	 * @param string|list<string> $type
	 * @return array<string, mixed>
	 */
	private static function money(string|array $type): array
	{
		return [
			'type' => $type,
			'additionalProperties' => false,
			'properties' => [
				'amount' => ['type' => 'string'],
				'currency' => ['type' => 'string'],
				'minor_unit' => ['type' => 'integer'],
			],
		];
	}
}
