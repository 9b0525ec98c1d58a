<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Reports\OfferKind;
use Encore\Application\Reports\ReportTable;

/** The sums of a period, and of the one before. */
final class ReportTotalsSchema
{
	public const TITLE = 'ReportTotals';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$ranked = ['type' => 'array', 'items' => ReportTableSchema::row(ReportTable::Offers)];
		$sums = self::sums();
		return ['title' => self::TITLE] + ClosedObject::of(ReportHead::properties() + [
			'current' => $sums,
			'previous' => ['type' => ['object', 'null'], 'description' => 'As many days just before; null where nobody asked.'] + $sums,
			'best' => $ranked + ['description' => 'By take rate, of offers that were shown often enough.'],
			'worst' => $ranked,
			'least_shown' => ['type' => 'integer', 'description' => 'That is often enough.'],
		]);
	}

	/** @return array<string, mixed> */
	private static function sums(): array
	{
		$count = ['type' => 'integer'];
		$money = MoneySchema::schema();
		return ClosedObject::of([
			'shoppers' => ['type' => 'integer', 'description' => 'Who was shown an offer, by day.'],
			'shown' => $count,
			'accepted' => $count,
			'take_rate' => ReportHead::rate(),
			'net' => $money,
			'tax' => $money,
			'shipping' => $money,
			'refunded_net' => $money,
			'refunded_tax' => $money,
			'refunded_shipping' => $money,
			'kept' => $money,
			'orders' => $count,
			'orders_with' => $count,
			'orders_without' => $count,
			'shop_gross' => $money,
			'shop_refunded' => $money,
			'aov' => ReportHead::mean('Of all orders, without tax and shipping; null where there was none.'),
			'aov_with' => ReportHead::mean('Of orders with an accepted offer.'),
			'aov_without' => ReportHead::mean('Of the others.'),
			'aov_less_offers' => ReportHead::mean('Of all orders, had no offer been taken.'),
			'kinds' => ['type' => 'array', 'items' => ClosedObject::of([
				'kind' => ['type' => 'string', 'enum' => array_column(OfferKind::cases(), 'value')],
				'shown' => $count,
				'accepted' => $count,
				'take_rate' => ReportHead::rate(),
				'net' => $money,
				'refunded_net' => $money,
			])],
		]);
	}
}
