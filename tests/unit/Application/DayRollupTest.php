<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\OfferKind;
use Encore\Application\Reports\OfferMoney;
use Encore\Application\Reports\OfferRole;
use Encore\Application\Reports\OrderMoney;
use Encore\Application\Reports\ReportDay;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class DayRollupTest extends TestCase
{
	private const ROLE = [7, 3, 'a'];

	public function testWhatWasShownIsCountedOnceAndMoneyByCurrency(): void
	{
		$role = new OfferRole(...self::ROLE, kind: OfferKind::Upsell, gateway: 'stripe');
		$day = new DayRollup();
		$day->shown($role, 'accepted', 3);
		$day->shown($role, 'shown', 5);
		$day->sold($role, 'USD', 1, new OfferMoney(1000, 80, 500));
		$day->sold($role, 'USD', 1, new OfferMoney(200, 16));
		$day->sold($role, 'EUR', 2, new OfferMoney(900, 0));
		$day->refunded($role, 'USD', new OfferMoney(100, 8));
		$rows = array_column($day->rows()['offers'], null, 'currency');
		self::assertSame([8, 3, 0], [$rows['']['shown'], $rows['']['accepted'], $rows['']['net']]);
		self::assertSame([0, 1, 1200, 96, 500, 100], [$rows['USD']['shown'], $rows['USD']['orders'], $rows['USD']['net'], $rows['USD']['tax'], $rows['USD']['shipping'], $rows['USD']['refunded_net']]);
		self::assertSame([1, 900], [$rows['EUR']['orders'], $rows['EUR']['net']]);
	}

	public function testLinkedOrderBringsMoneyAndIsNoOrderOfItsOwn(): void
	{
		$day = new DayRollup();
		$day->ordered(new OrderMoney('USD', 9700, 0, 0), true, false);
		$day->ordered(new OrderMoney('USD', 4700, 0, 0), true, true);
		[$row] = $day->rows()['orders'];
		self::assertSame([1, 1, 14400], [$row['orders'], $row['linked'], $row['gross']]);
	}

	public function testRowsHangOnNothingButWhatTheySay(): void
	{
		$all = [];
		foreach ([['stripe', 'cod'], ['cod', 'stripe']] as $gateways) {
			$day = new DayRollup();
			foreach ($gateways as $gateway) {
				$day->shown(new OfferRole(...self::ROLE, kind: OfferKind::Bump, gateway: $gateway), 'declined', 1);
				$day->failed($gateway, 'card_declined', 1);
			}
			$all[] = $day->rows();
		}
		self::assertSame($all[0], $all[1]);
	}

	#[TestWith(['America/New_York', '2026-11-01', '2026-11-01 04:00:00', '2026-11-02 05:00:00'])]
	#[TestWith(['Asia/Kathmandu', '2026-03-03', '2026-03-02 18:15:00', '2026-03-03 18:15:00'])]
	#[TestWith(['UTC', '2026-03-03', '2026-03-03 00:00:00', '2026-03-04 00:00:00'])]
	public function testADayIsTheShopsOwn(string $zone, string $date, string $from, string $to): void
	{
		$day = new ReportDay($date, new \DateTimeZone($zone));
		self::assertSame([$from, $to], [$day->from()->format('Y-m-d H:i:s'), $day->to()->format('Y-m-d H:i:s')]);
		self::assertSame([$date], ReportDay::touched($day->from(), $day->to()->modify('-1 second'), new \DateTimeZone($zone)));
	}

	#[TestWith(['2026-02-30'])]
	#[TestWith(['today'])]
	#[TestWith([''])]
	public function testWhatIsNoDayIsRefused(string $date): void
	{
		$this->expectException(\InvalidArgumentException::class);
		new ReportDay($date, new \DateTimeZone('UTC'));
	}

	/** What follows a no is a downsell; what joins the cart says where it stood. */
	public function testKindIsWhatTheShopperSaw(): void
	{
		self::assertSame(
			[OfferKind::Downsell, OfferKind::Upsell, OfferKind::Bump, OfferKind::Product],
			[OfferKind::of('post_purchase', true), OfferKind::of('post_purchase', false), OfferKind::of('checkout', false), OfferKind::of('product', false)],
		);
	}
}
