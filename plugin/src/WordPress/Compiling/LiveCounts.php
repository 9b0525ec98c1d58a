<?php

declare(strict_types=1);

namespace Encore\WordPress\Compiling;

/** How many rows are compiled for each placement, in one small autoloaded option: a shop without offers pays no query. */
final class LiveCounts
{
	public const OPTION = 'encore_live';

	public function of(string $placement): int
	{
		$counts = get_option(self::OPTION, []);
		$count = is_array($counts) ? ($counts[$placement] ?? 0) : 0;
		return is_int($count) ? $count : 0;
	}

	public function haveBegun(): bool
	{
		return is_array(get_option(self::OPTION));
	}

	/** An option that is not there costs a query on every page. */
	public function begin(): void
	{
		add_option(self::OPTION, [], '', true);
	}

	/** @param array<string, int> $counts by placement */
	public function write(array $counts): void
	{
		update_option(self::OPTION, $counts, true);
	}
}
