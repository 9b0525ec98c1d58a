<?php

declare(strict_types=1);

namespace Encore\WordPress;

/** The site's time zone, as `src/admin/offer-editor/site-time.ts` reads it. */
final class SiteZone
{
	/** @return array{name: string, offset: int, text: string} its name ("Europe/Berlin") or empty, minutes east of UTC, what it is called ("UTC+02:00") */
	public static function now(): array
	{
		$name = get_option('timezone_string');
		$name = is_string($name) ? $name : '';
		$zone = wp_timezone();
		return [
			'name' => $name,
			'offset' => intdiv($zone->getOffset(new \DateTimeImmutable('now', $zone)), MINUTE_IN_SECONDS),
			'text' => $name !== '' ? $name : 'UTC' . $zone->getName(),
		];
	}
}
