<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Domain\Offer\Placement;

/** A page of the list of offers. */
final class ListedOffersSchema
{
	public const TITLE = 'ListedOffers';

	private const STATES = ['translation', 'in_no_funnel', 'not_yet', 'over', 'product_gone', 'sold_out'];

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$when = $text + ['description' => 'In UTC; empty is without a limit.'];
		return ['title' => self::TITLE] + ListPageSchema::of(self::STATES, [
			'product' => $text,
			'image_url' => $text + ['description' => "Of its picture or its product's, small; may be empty."],
			'price' => $text + ['description' => 'Formatted as the shop does.'],
			'regular_price' => $text + ['description' => 'Empty unless it is more than the price.'],
			'placement' => ['type' => 'string', 'enum' => ['', ...array_column(Placement::cases(), 'value')]],
			'placement_text' => $text,
			'starts_at' => $when,
			'ends_at' => $when,
		]);
	}
}
