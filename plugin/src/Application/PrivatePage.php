<?php

declare(strict_types=1);

namespace Encore\Application;

/** What a page of one shopper's order sends with it (rule S8): no copy is kept, no address leaves with a click, nobody indexes it. */
final class PrivatePage
{
	public const HEADERS = [
		'Cache-Control' => 'private, no-store, max-age=0',
		'Referrer-Policy' => 'no-referrer',
		'X-Robots-Tag' => 'noindex, nofollow',
	];
}
