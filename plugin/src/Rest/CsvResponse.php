<?php

declare(strict_types=1);

namespace Encore\Rest;

/** A response that is a file: its lines are read while they are sent, by ServeCsv, so that it may be of any length. */
final class CsvResponse extends \WP_REST_Response
{
	/** @param iterable<string> $lines */
	public function __construct(private readonly iterable $lines, string $name)
	{
		parent::__construct();
		$this->header('Content-Type', 'text/csv; charset=utf-8');
		$this->header('Content-Disposition', "attachment; filename=\"{$name}\"");
		$this->header('Cache-Control', 'private, no-store');
		$this->header('X-Content-Type-Options', 'nosniff');
	}

	/** A spreadsheet knows by the first three bytes that it is UTF-8. */
	public function send(): void
	{
		echo "\xEF\xBB\xBF";
		foreach ($this->lines as $line) {
			// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a text file.
			echo $line;
		}
	}
}
