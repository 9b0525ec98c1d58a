<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Reports\CsvLine;
use Encore\Application\Reports\ReportDay;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Reports\Share;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

final class ReportsTest extends TestCase
{
	public function testNothingIsDividedByNothing(): void
	{
		self::assertSame([null, null, 0.0, 0.3333], [Share::of(3, 0), Share::each(100, 0), Share::of(0, 4), Share::of(1, 3)]);
		self::assertSame([33, -33, 13], [Share::each(100, 3), Share::each(-100, 3), Share::each(25, 2)]);
	}

	public function testThePeriodBeforeIsAsLong(): void
	{
		$before = ReportPeriod::of('2026-03-01', '2026-03-31', 'USD', 2)->before();
		self::assertSame(['2026-01-29', '2026-02-28'], [$before->from, $before->to]);
		$day = ReportPeriod::of('2026-01-01', '2026-01-01', 'USD', 2)->before();
		self::assertSame(['2025-12-31', '2025-12-31'], [$day->from, $day->to]);
	}

	public function testTheLastDayThatCanBeWrittenEndsAPeriod(): void
	{
		self::assertSame(['9999-12-30', '9999-12-31'], ReportDay::between('9999-12-30', '9999-12-31'));
	}

	#[TestWith(['2026-02-30', '2026-03-01'])]
	#[TestWith(['2026-03-02', '2026-03-01'])]
	#[TestWith(['2000-01-01', '2026-01-01'])]
	#[TestWith(['0000-01-01', '0001-01-01'])]
	public function testWhatIsNoPeriodIsRefused(string $from, string $to): void
	{
		$this->expectExceptionObject(Refusal::because('invalid_period'));
		ReportPeriod::of($from, $to, 'USD', 2);
	}

	#[TestWith(['=1+1', "'=1+1"])]
	#[TestWith(['@x', "'@x"])]
	#[TestWith(["\t=1", "'\t=1"])]
	#[TestWith(['-2+3', "'-2+3"])]
	#[TestWith(['-2.50', '-2.50'])]
	#[TestWith(['A "b", c', 'A "b", c'])]
	public function testAFormulaIsHarmless(string $value, string $harmless): void
	{
		self::assertSame($harmless, CsvLine::harmless($value));
		self::assertSame('"' . str_replace('"', '""', $harmless) . "\"\r\n", CsvLine::of([$value]));
	}
}
