<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

use Encore\Domain\Refusal;

/** From a day to a day, both with it; money in one currency. */
final class ReportPeriod
{
	/** Ten years. */
	private const MOST_DAYS = 3660;

	/** Before the first shop on the web; a period before it can still be named. */
	private const FIRST = '1990-01-01';

	private function __construct(
		public readonly string $from,
		public readonly string $to,
		public readonly string $currency,
		public readonly int $minorUnit,
	) {
	}

	/** @throws Refusal invalid_period where a day is none or lies too long ago, the end lies before the beginning, or too much between them */
	public static function of(string $from, string $to, string $currency, int $minorUnit): self
	{
		$utc = new \DateTimeZone('UTC');
		try {
			$days = (new ReportDay($from, $utc))->from()->diff((new ReportDay($to, $utc))->from());
		} catch (\InvalidArgumentException) {
			throw Refusal::because('invalid_period');
		}
		if ($days->invert === 1 || $days->days >= self::MOST_DAYS || $from < self::FIRST) {
			throw Refusal::because('invalid_period');
		}
		return new self($from, $to, $currency, $minorUnit);
	}

	/** As many days, just before. */
	public function before(): self
	{
		$first = new \DateTimeImmutable($this->from);
		$days = (int) $first->diff(new \DateTimeImmutable($this->to))->days + 1;
		return new self($first->modify("-{$days} days")->format('Y-m-d'), $first->modify('-1 day')->format('Y-m-d'), $this->currency, $this->minorUnit);
	}

	/** @return array{amount: string, currency: string, minor_unit: int} */
	public function money(int $amount): array
	{
		return ['amount' => (string) $amount, 'currency' => $this->currency, 'minor_unit' => $this->minorUnit];
	}
}
