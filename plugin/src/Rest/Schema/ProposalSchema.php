<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** A bump, an upsell and a downsell that are proposed for a product. */
final class ProposalSchema
{
	public const TITLE = 'Proposal';

	/** @return array<string, array<string, mixed>> */
	public static function args(): array
	{
		$args = ['product_id' => ['type' => 'integer', 'minimum' => 1, 'required' => true]];
		foreach (['bump', 'upsell', 'downsell'] as $kind) {
			$args["{$kind}_id"] = ['type' => 'integer', 'minimum' => 0, 'description' => 'The product that is wanted instead; 0: none.'];
			$args["{$kind}_off"] = ['type' => 'integer', 'minimum' => 0, 'maximum' => 100, 'description' => 'Per cent off that are wanted instead.'];
		}
		return $args;
	}

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'product_id' => ['type' => 'integer'],
			'name' => ['type' => 'string'],
			'src' => ['type' => 'string', 'description' => 'Its picture; empty without one.'],
			'price_text' => ['type' => 'string'],
			'link' => ['type' => 'string', 'description' => 'Its page in the shop.'],
			'bump' => self::proposed(),
			'upsell' => self::proposed(),
			'downsell' => self::proposed(),
		]);
	}

	/** @return array<string, mixed> */
	private static function proposed(): array
	{
		$offer = ClosedObject::of([
			'product_id' => ['type' => 'integer'],
			'name' => ['type' => 'string'],
			'src' => ['type' => 'string', 'description' => 'Its picture; empty without one.'],
			'percent_off' => ['type' => 'integer'],
			'price_text' => ['type' => 'string', 'description' => 'What the shopper pays.'],
			'regular_price_text' => ['type' => 'string', 'description' => 'Empty unless it stands struck through.'],
			'why' => ['type' => 'string', 'description' => 'What it has to do with the product, a sentence.'],
			'share' => ['type' => 'string', 'description' => '"30% of the product".'],
			'note' => ['type' => 'string', 'description' => 'Sentences about the tax and the shipping in its price or beside it, or empty.'],
			'settings' => ['description' => 'Of an offer, to be saved as they are.'] + OfferSettingsSchema::schema(),
		]);
		return ClosedObject::of([
			'offer' => ['type' => ['object', 'null'], 'description' => 'Null where nothing fits, or none is wanted.'] + $offer,
			'others' => ['type' => 'array', 'description' => 'What else would go there, best first.', 'items' => ClosedObject::of([
				'product_id' => ['type' => 'integer'],
				'name' => ['type' => 'string'],
				'price_text' => ['type' => 'string'],
				'why' => ['type' => 'string'],
			])],
			'advice' => ['type' => 'string', 'description' => 'In which band such offers sell, a sentence.'],
		]);
	}
}
