<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** Which days' numbers may be other ones now, told by the rows themselves. */
interface ChangedDays
{
	/** @return list<string> days of what was shown, answered, ordered, refunded or changed since then */
	public function since(\DateTimeImmutable $since, \DateTimeZone $zone): array;

	/** @return list<string> days of acceptances that are still on their way */
	public function open(\DateTimeZone $zone): array;

	/** When the first offer was shown. */
	public function first(): ?\DateTimeImmutable;
}
