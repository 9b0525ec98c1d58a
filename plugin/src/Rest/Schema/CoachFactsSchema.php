<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What the shop knows of an offer that is being written: src/coach says what to make of it. */
final class CoachFactsSchema
{
	public const TITLE = 'CoachFacts';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$named = ClosedObject::of(['id' => ['type' => 'integer'], 'name' => $text]);
		$callers = ['type' => 'array', 'items' => ClosedObject::of([
			'name' => $text + ['description' => 'Of a product; empty of the order in the middle of the shop’s.'],
			'price' => MoneySchema::schema(),
		])];
		$other = ClosedObject::of(['id' => ['type' => 'integer'], 'name' => $text, 'price' => ['type' => ['object', 'null'], 'description' => 'Null while it has none.'] + array_diff_key(MoneySchema::schema(), ['title' => ''])]);
		$funnel = ClosedObject::of([
			'id' => ['type' => 'integer'],
			'name' => $text,
			'role' => ['type' => 'string', 'enum' => ['upsell', 'downsell', 'thank_you']],
			'called_by' => $callers,
			'longest' => ['type' => 'integer', 'description' => 'The most offers that one shopper can meet in it.'],
			'other' => ['type' => ['object', 'null'], 'description' => 'Of a downsell what was declined before it, of an upsell what follows its decline.'] + $other,
		]);
		return ['title' => self::TITLE] + ClosedObject::of([
			'product' => $named,
			'total' => ['description' => 'All pieces as shoppers are shown prices where the offer stands, without what sending them costs.'] + MoneySchema::schema(),
			'regular' => ['description' => 'The same at the regular price.'] + MoneySchema::schema(),
			'current' => ['description' => 'The same as the shop sells it now.'] + MoneySchema::schema(),
			'entered' => ['description' => 'The total as owners enter prices.'] + MoneySchema::schema(),
			'pieces' => ['type' => 'integer', 'description' => 'Of a fixed price so many are the total.'],
			'has_picture' => ['type' => 'boolean'],
			'unsold' => ['type' => 'string', 'enum' => ['', 'out_of_stock', 'one_only', 'product_missing'], 'description' => 'Why it cannot be sold; empty where it can.'],
			'called_by' => ['description' => 'Before payment the cheapest and the dearest that call it up, once where that is one.'] + $callers,
			'is_second_piece' => ['type' => 'boolean', 'description' => 'It is among what calls it up.'],
			'has_in_common' => ['type' => ['boolean', 'null'], 'description' => 'Whether a category, a tag, an up-sell or a cross-sell joins it to what calls it up; null where that says nothing.'],
			'funnels' => ['type' => 'array', 'items' => $funnel, 'description' => 'After payment those that show it, at most three.'],
			'other_bumps' => ['type' => 'array', 'items' => $named, 'description' => 'At the checkout those that the same products call up, no more than there is room for.'],
			'most_bumps' => ['type' => 'integer'],
			'most_offers' => ['type' => 'integer'],
			'methods' => ['type' => 'array', 'items' => ClosedObject::of(['name' => $text, 'way' => ['type' => 'string', 'enum' => ['one_click', 'approval', 'pay_link', 'offline', 'none']]]), 'description' => 'After payment each that is switched on, and how an offer is paid after its orders.'],
		]);
	}
}
