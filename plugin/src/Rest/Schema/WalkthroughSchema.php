<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Walkthrough\PaymentCourse;
use Encore\Domain\Offer\Offer;

/** A walkthrough that has begun, and what is asked for it. */
final class WalkthroughSchema
{
	public const TITLE = 'Walkthrough';

	/** @return array<string, array<string, mixed>> */
	public static function args(): array
	{
		return [
			'funnel_id' => ['type' => 'integer', 'minimum' => 0, 'required' => true, 'description' => 'The only funnel that may follow; 0: whichever the shop would show.'],
			'order_id' => ['type' => 'integer', 'minimum' => 0, 'required' => true, 'description' => 'A past order, bought once more; 0: the items.'],
			'items' => ['type' => 'array', 'maxItems' => Offer::MAX_BUNDLED + 1, 'items' => ClosedObject::of([
				'product_id' => ['type' => 'integer', 'minimum' => 1],
				'quantity' => ['type' => 'integer', 'minimum' => 1, 'maximum' => Offer::MAX_QUANTITY],
			])],
			'place' => ['type' => 'string', 'pattern' => '^([A-Z]{2}(:[A-Za-z0-9-]{1,20})?)?$', 'description' => '"US:CA" or "DE"; empty: where the shop is.'],
			'postcode' => ['type' => 'string', 'maxLength' => 20],
			'account' => ['type' => 'boolean', 'description' => 'With the account of who asks, not as a guest.'],
			'course' => ['type' => 'string', 'enum' => array_column(PaymentCourse::cases(), 'value'), 'required' => true, 'description' => 'What becomes of the payment for an offer.'],
		];
	}

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of(['url' => ['type' => 'string', 'description' => 'Where it begins.']]);
	}
}
