<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\ShortMemory;
use Encore\WordPress\Database\KnownRows;

/** In WordPress's transients, which end by themselves. */
final class TransientMemory implements ShortMemory
{
	public function recall(string $name): ?array
	{
		$known = get_transient(KnownRows::PREFIX . md5($name));
		return is_array($known) ? array_filter($known, static fn(mixed $value, mixed $key): bool => is_string($value) && is_string($key), ARRAY_FILTER_USE_BOTH) : null;
	}

	public function keep(string $name, array $what, int $seconds): void
	{
		set_transient(KnownRows::PREFIX . md5($name), $what, $seconds);
	}
}
