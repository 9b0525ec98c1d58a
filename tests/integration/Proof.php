<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** What a test has shown, and how often; `npm run prove` sums it up. */
final class Proof
{
	/** Written to the file that ENCORE_PROOFS names, where it names one. */
	public static function add(string $what, int $times = 1): void
	{
		$file = getenv('ENCORE_PROOFS');
		if (is_string($file) && $file !== '') {
			file_put_contents($file, wp_json_encode([$what => $times]) . "\n", FILE_APPEND);
		}
	}
}
