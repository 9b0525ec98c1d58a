<?php

declare(strict_types=1);

namespace Encore\Application\Logbook;

/** One thing that was logged. */
final class LogEntry
{
	/** @param string $id by which a shopper's "something went wrong" is found; may be empty */
	public function __construct(
		public readonly \DateTimeImmutable $at,
		public readonly string $level,
		public readonly string $message,
		public readonly string $id,
	) {
	}

	/** The text of an error as it is logged, in one line. */
	public static function text(string $id, string $where, \Throwable $error): string
	{
		$file = basename($error->getFile());
		return RedactedText::of("[{$id}] {$where}: " . $error::class . ": {$error->getMessage()} ({$file}:{$error->getLine()})");
	}

	/** Whatever somebody logged in Encore's name. */
	public static function of(\DateTimeImmutable $at, string $level, string $text): self
	{
		$found = preg_match('/^\[([0-9a-f]{8})\]\s*/', $text, $id) === 1;
		return new self($at, strtolower($level), RedactedText::of($found ? substr($text, strlen($id[0])) : $text), $found ? $id[1] : '');
	}

	/**
	 * Of a log file's end: its first line may be cut, and an entry may go over several.
	 *
	 * @return list<self> in the order of the file
	 */
	public static function inFile(string $text): array
	{
		$begin = '(?=^\d{4}-\d\d-\d\dT\S+ [A-Z]+ )';
		$entries = [];
		foreach (preg_split("/{$begin}/m", $text) ?: [] as $one) {
			if (preg_match('/^(\d{4}-\d\d-\d\dT\S+) ([A-Z]+) (.*)$/s', $one, $parts) === 1) {
				try {
					$entries[] = self::of(new \DateTimeImmutable($parts[1]), $parts[2], $parts[3]);
				} catch (\Exception) {
					// No time that anybody can read: not an entry.
					continue;
				}
			}
		}
		return $entries;
	}

	/** @return array{at: string, level: string, message: string, id: string} */
	public function toArray(): array
	{
		return ['at' => $this->at->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z'), 'level' => $this->level, 'message' => $this->message, 'id' => $this->id];
	}
}
