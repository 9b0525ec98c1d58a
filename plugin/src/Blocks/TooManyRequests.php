<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Ports\RequestLimit;

/** Ends a form that was sent too often; the way back is the browser's. */
final class TooManyRequests
{
	/** @param string $words not escaped */
	public static function end(string $words): void
	{
		headers_sent() || header('Retry-After: ' . RequestLimit::SECONDS);
		wp_die(esc_html($words), '', ['response' => 429, 'back_link' => true]);
	}
}
