<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Logbook;

use Automattic\WooCommerce\Utilities\LoggingUtil;
use Encore\Application\Logbook\LogEntry;
use Encore\Application\Ports\Logbook;

/** Encore's entries in WooCommerce's log, in its files or its table, as the shop is set up. */
final class ShopLogbook implements Logbook
{
	public const TABLE = 'woocommerce_log';

	/** As much of a file's end is read: some hundred entries. */
	private const BYTES = 131072;
	private const FILES = 5;

	/** @param \Closure(string, string, int): list<LogEntry> $rows of the table, by its name, source and how many; the newest first */
	public function __construct(private readonly \Closure $rows)
	{
	}

	public function newest(int $limit): array
	{
		if (self::isTable()) {
			return ($this->rows)(self::TABLE, ShopLog::SOURCE, $limit);
		}
		$entries = [];
		foreach (array_slice(self::files(), 0, self::FILES) as $file) {
			array_push($entries, ...array_reverse(LogEntry::inFile(self::end($file))));
			if (count($entries) >= $limit) {
				break;
			}
		}
		return array_slice($entries, 0, $limit);
	}

	public function isReadable(): bool
	{
		return LoggingUtil::logging_is_enabled() && (self::isTable() || is_a(LoggingUtil::get_default_handler(), \WC_Log_Handler_File::class, true) || self::isFiles());
	}

	public function address(): string
	{
		return admin_url('admin.php?page=wc-status&tab=logs');
	}

	private static function isTable(): bool
	{
		return is_a(LoggingUtil::get_default_handler(), \WC_Log_Handler_DB::class, true);
	}

	private static function isFiles(): bool
	{
		return str_contains(LoggingUtil::get_default_handler(), 'LogHandlerFile');
	}

	/** @return list<string> the newest first */
	private static function files(): array
	{
		$all = glob(LoggingUtil::get_log_directory(false) . ShopLog::SOURCE . '*.log') ?: [];
		$ours = array_filter($all, static fn(string $file): bool => preg_match('/^' . ShopLog::SOURCE . '(\.\d+)?-\d{4}-\d\d-\d\d-[^.]+\.log$/', basename($file)) === 1);
		usort($ours, static fn(string $one, string $other): int => [filemtime($other), $other] <=> [filemtime($one), $one]);
		return $ours;
	}

	private static function end(string $file): string
	{
		$text = is_readable($file) ? file_get_contents($file, false, null, max(0, (int) filesize($file) - self::BYTES)) : '';
		return is_string($text) ? $text : '';
	}
}
