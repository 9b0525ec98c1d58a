<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Events\EventName;

/** What a webhook carries, and the actions `encore_offer_…` hand on: something that happened to an offer. It names no person. */
final class OfferEventSchema
{
	public const TITLE = 'OfferEvent';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'id' => ['type' => 'string', 'description' => 'The same for the same event, however often it is told: "accepted:<uuid>", "charged:<uuid>:1".'],
			'event' => ['type' => 'string', 'enum' => array_column(EventName::cases(), 'value')],
			'at' => ['type' => 'string', 'format' => 'date-time', 'description' => 'When it happened, in UTC.'],
			'presentation' => ['type' => 'string', 'format' => 'uuid', 'description' => 'Of the offer, in this cart or order.'],
			'offer_id' => ['type' => 'integer'],
			'offer' => ['type' => 'string', 'description' => 'Its name for the owner.'],
			'placement' => ['type' => 'string'],
			'order_id' => ['type' => 'integer', 'description' => '0 before there is one.'],
			'funnel_id' => ['type' => 'integer', 'description' => '0 before payment.'],
			'step' => ['type' => 'string', 'description' => 'Of the funnel; empty before payment.'],
			'amount' => ['type' => ['object', 'null'], 'description' => 'Charged or refunded, or what it was offered at, with tax and shipping; null where the cart alone knew it.'] + array_diff_key(MoneySchema::schema(), ['title' => '']),
			'gateway' => ['type' => 'string'],
			'transaction' => ['type' => 'string', 'description' => 'The provider’s name of the charge; empty where there is none.'],
		]);
	}
}
