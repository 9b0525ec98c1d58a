<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Domain\Offer\Joins;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PriceBase;
use Encore\Domain\Offer\PriceEnding;
use Encore\Domain\Offer\PriceRuleType;
use Encore\Domain\Offer\ShippingType;
use Encore\Domain\Offer\TriggerType;
use Encore\Domain\Offer\Words;

/** The meta `encore_offer`. */
final class OfferSettingsSchema
{
	public const TITLE = 'OfferSettings';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$properties = [
			'product_id' => ['type' => 'integer', 'minimum' => 0, 'description' => 'Product or variation; 0 while none is chosen.'],
			'quantity' => ['type' => 'integer', 'minimum' => 1, 'maximum' => Offer::MAX_QUANTITY],
			'bundle' => self::bundle(),
			'price' => self::price(),
			'headline' => ['type' => 'string', 'maxLength' => Words::HEADLINE_LENGTH],
			'text' => ['type' => 'string', 'maxLength' => Words::TEXT_LENGTH],
			'image_id' => ['type' => 'integer', 'minimum' => 0, 'description' => '0 is the picture of the product.'],
			'trigger' => self::trigger(),
			'placement' => ['type' => 'string', 'enum' => array_column(Placement::cases(), 'value')],
			'starts_at' => ['type' => 'string', 'description' => 'UTC, 2026-11-27T00:00:00Z, or empty.'],
			'ends_at' => ['type' => 'string', 'description' => 'UTC, 2026-11-30T00:00:00Z, or empty.'],
			'enabled' => ['type' => 'boolean'],
			'priority' => ['type' => 'integer', 'minimum' => 0, 'maximum' => 100, 'description' => 'Lower comes first.'],
			'conditions' => ConditionSchema::groups(),
			'shipping' => self::shipping(),
			'most' => ['type' => 'integer', 'minimum' => 0, 'maximum' => Offer::MAX_QUANTITY, 'description' => 'Up to so many pieces the shopper may choose after payment; 0: as many as `quantity`.'],
			'joins' => ['type' => 'string', 'enum' => array_column(Joins::cases(), 'value'), 'description' => 'Of an offer in the cart or at the checkout: beside what is there, or instead of the line that called it up.'],
			'follows' => ['type' => 'boolean', 'description' => 'Before payment: `quantity` pieces for each piece of what called it up.'],
			'whole' => ['type' => 'boolean', 'description' => 'Beside a product: what is in `bundle` is taken together, at one price, and not one by one.'],
		];
		return ['title' => self::TITLE] + ClosedObject::of($properties);
	}

	/** @return array<string, mixed> */
	public static function shipping(): array
	{
		return ClosedObject::of([
			'type' => ['type' => 'string', 'enum' => array_column(ShippingType::cases(), 'value'), 'description' => 'After payment: what sending it costs, where anything is to be sent.'],
			'amount' => ['type' => 'string', 'description' => 'A plain decimal without tax, of a flat price.'],
		]);
	}

	/** @return array<string, mixed> */
	public static function price(): array
	{
		return ClosedObject::of([
			'type' => ['type' => 'string', 'enum' => array_column(PriceRuleType::cases(), 'value')],
			'value' => ['type' => 'string', 'description' => 'A plain decimal: per cent off, or an amount for each piece.'],
			'base' => ['type' => 'string', 'enum' => array_column(PriceBase::cases(), 'value'), 'description' => 'The regular price, or what the shop asks for now.'],
			'ending' => ['type' => 'string', 'enum' => array_column(PriceEnding::cases(), 'value'), 'description' => 'How a reduced price is rounded, always down.'],
			'least' => ['type' => 'string', 'description' => 'A plain decimal: no piece costs less, unless the product does.'],
			'difference' => ['type' => 'boolean', 'description' => 'After payment: an upgrade, reckoned from the difference to the product that called it up.'],
			'breaks' => [
				'type' => 'array',
				'items' => ClosedObject::of([
					'from' => ['type' => 'integer', 'minimum' => 2, 'maximum' => Offer::MAX_QUANTITY],
					'value' => ['type' => 'string', 'description' => 'Like `value`, for each piece of who takes so many or more.'],
				]),
			],
		]);
	}

	/** @return array<string, mixed> */
	public static function bundle(): array
	{
		$part = ClosedObject::of([
			'product_id' => ['type' => 'integer', 'minimum' => 0],
			'quantity' => ['type' => 'integer', 'minimum' => 1, 'maximum' => Offer::MAX_QUANTITY],
		]);
		return ['type' => 'array', 'items' => $part, 'description' => 'What comes with it, at one price together; beside a product each is picked by itself, unless `whole`.'];
	}

	/** @return array<string, mixed> */
	public static function trigger(): array
	{
		return ClosedObject::of([
			'type' => ['type' => 'string', 'enum' => array_column(TriggerType::cases(), 'value')],
			'ids' => ['type' => 'array', 'items' => ['type' => 'integer', 'minimum' => 1]],
		]);
	}
}
