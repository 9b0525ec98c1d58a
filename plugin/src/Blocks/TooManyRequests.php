<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Ports\RequestLimit;

/** Ends a form that was sent too often; the way back is the browser's. */
final class TooManyRequests
{
	public static function end(): void
	{
		headers_sent() || header('Retry-After: ' . RequestLimit::SECONDS);
		wp_die(
			esc_html__('That was a lot at once. Nothing was charged. Please wait a minute and try again.', 'encore'),
			'',
			['response' => 429, 'back_link' => true],
		);
	}
}
