<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/** A line of a CSV file that a spreadsheet takes for no formula. */
final class CsvLine
{
	/** @param list<string> $values */
	public static function of(array $values): string
	{
		$quoted = array_map(static fn(string $value): string => '"' . str_replace('"', '""', self::harmless($value)) . '"', $values);
		return implode(',', $quoted) . "\r\n";
	}

	/** What begins like a formula gets a mark before it; a number below zero is none. */
	public static function harmless(string $value): string
	{
		return (string) preg_replace('/^(?=[=+@\t\r\n]|-(?!\d+(\.\d+)?$))/D', "'", $value);
	}
}
