<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** Breaks Encore in the running shop, for every request until it is mended. */
final class Breakage
{
	private const PLUGIN = WPMU_PLUGIN_DIR . '/encore-breakage.php';
	private const WAY = WP_CONTENT_DIR . '/encore-breakage.json';
	private const CALLED = WP_CONTENT_DIR . '/encore-called.txt';

	/** @param list<int>|'all'|'none' $hooks numbers in Plugin::hooks(); none breaks nothing and writes down what is called */
	public static function ofHooks(array|string $hooks): void
	{
		self::of(['hooks' => $hooks]);
	}

	/** @param class-string $class each of its methods throws, and building it too where that is said */
	public static function ofClass(string $class, bool $builds = true): void
	{
		self::of(['class' => $class, 'builds' => $builds]);
	}

	public static function ofTables(): void
	{
		self::of(['tables' => 'missing']);
	}

	public static function mend(): void
	{
		foreach ([self::PLUGIN, self::WAY, self::CALLED] as $file) {
			is_file($file) && unlink($file);
		}
	}

	/** @return list<int> the numbers of the hooks that were called since they were broken */
	public static function called(): array
	{
		$lines = is_file(self::CALLED) ? file(self::CALLED, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) : [];
		return array_values(array_unique(array_map(intval(...), $lines === false ? [] : $lines)));
	}

	/** @param array<string, mixed> $way */
	private static function of(array $way): void
	{
		file_put_contents(self::WAY, (string) wp_json_encode($way));
		copy(__DIR__ . '/broken-encore.php', self::PLUGIN);
	}
}
