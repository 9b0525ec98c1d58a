<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use PHPUnit\Framework\TestCase;

/**
 * Random histories keep every promise of the funnel. ENCORE_SEED=7 tells one again, ENCORE_HISTORIES=1000-1999 runs
 * others, and ENCORE_HISTORIES_COUNTS names a file for what happened in them.
 * Rules L6, L9, R1, R2, R4.
 */
final class FunnelHistoriesTest extends TestCase
{
	public function test_R1_R2_R4_L6_L9_no_history_breaks_a_promise(): void
	{
		[$first, $last] = self::seeds();
		$counts = [];
		for ($seed = $first; $seed <= $last; ++$seed) {
			$history = new History($seed);
			$broken = $history->broken();
			if ($broken !== '') {
				self::fail("{$broken}\nAgain: ENCORE_SEED={$seed} vendor/bin/phpunit --testsuite unit --filter FunnelHistoriesTest");
			}
			foreach ($history->counts as $what => $count) {
				$counts[$what] = ($counts[$what] ?? 0) + $count;
			}
		}
		mt_srand();
		foreach ($first === $last ? [] : $counts as $what => $count) {
			self::assertGreaterThan(0, $count, "never: {$what}");
		}
		$file = getenv('ENCORE_HISTORIES_COUNTS');
		if (is_string($file) && $file !== '') {
			file_put_contents($file, json_encode($counts, JSON_THROW_ON_ERROR));
		}
		$this->addToAssertionCount(1);
	}

	/** @return array{int, int} the first seed and the last */
	private static function seeds(): array
	{
		$one = getenv('ENCORE_SEED');
		if (is_string($one) && ctype_digit($one)) {
			return [(int) $one, (int) $one];
		}
		$range = getenv('ENCORE_HISTORIES');
		if (is_string($range) && preg_match('/^(\d+)-(\d+)$/', $range, $found) === 1) {
			return [(int) $found[1], (int) $found[2]];
		}
		return [1, 1000];
	}
}
