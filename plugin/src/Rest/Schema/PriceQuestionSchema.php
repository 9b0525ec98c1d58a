<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Domain\Offer\Joins;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\ShippingType;
use Encore\Domain\Offer\TriggerType;

/** Unsaved settings whose price is asked for. Limits are judged where a message can be given for each field. */
final class PriceQuestionSchema
{
	public const TITLE = 'PriceQuestion';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of(self::properties());
	}

	/** @return array<string, array<string, mixed>> in the form of a route's arguments; what a price does not name takes its default */
	public static function args(): array
	{
		return array_map(static fn(array $schema): array => ['required' => !isset($schema['default'])] + $schema, self::properties());
	}

	/** @return array<string, array<string, mixed>> */
	private static function properties(): array
	{
		return [
			'product_id' => ['type' => 'integer'],
			'quantity' => ['type' => 'integer'],
			'price' => OfferSettingsSchema::price(),
			'bundle' => ['default' => []] + OfferSettingsSchema::bundle(),
			'whole' => ['type' => 'boolean', 'default' => false],
			'most' => ['type' => 'integer', 'default' => 0],
			'trigger' => ['default' => ['type' => TriggerType::Any->value, 'ids' => []]] + OfferSettingsSchema::trigger(),
			'joins' => ['type' => 'string', 'enum' => array_column(Joins::cases(), 'value'), 'default' => Joins::Add->value],
			'follows' => ['type' => 'boolean', 'default' => false],
			'shipping' => ['default' => ['type' => ShippingType::WithOrder->value, 'amount' => '0']] + OfferSettingsSchema::shipping(),
			'placement' => ['type' => 'string', 'enum' => array_column(Placement::cases(), 'value'), 'default' => Placement::PostPurchase->value],
		];
	}
}
