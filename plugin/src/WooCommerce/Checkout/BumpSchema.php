<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

/** The shape of what the cart's answer carries for the bumps, under `extensions.encore`. */
final class BumpSchema
{
	/**
	 * @param array<string, mixed> $choice the shape of what may be chosen of a bump, and is
	 * @return array<string, array<string, mixed>>
	 */
	public static function properties(array $choice): array
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
						'choice' => $choice,
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
