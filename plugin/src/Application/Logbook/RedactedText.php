<?php

declare(strict_types=1);

namespace Encore\Application\Logbook;

/** What an error says, without what may be of a person or a key: other people's exceptions say whatever they were given. */
final class RedactedText
{
	private const MOST = 500;

	private const MASKS = [
		'/[^\s<>"\'()]+@[^\s<>"\'()]+\.\w+/u' => '[e-mail]',
		// What follows an address's question mark may be a key.
		'#(https?://[^\s?"\'<>]+)\?[^\s"\'<>]*#u' => '$1?[…]',
		'/\bwc_order_\w+/u' => '[key]',
		'/\b(sk|rk|pk|whsec)_\w{6,}/u' => '[secret]',
		'/\b(Bearer|Basic)\s+\S+/ui' => '$1 [secret]',
		// Letters and figures without a gap, longer than any provider's id.
		'#\b(?=[\w+/]*\d)(?=[\w+/]*[a-z])[\w+/]{32,}=*#ui' => '[secret]',
		'/\b\d{1,3}(\.\d{1,3}){3}\b/' => '[address]',
		'/(?<![\w:])(?:(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\w:])/i' => '[address]',
		// Numbers of cards and telephones; an amount is shorter, and a moment begins with its day.
		'/(?<![\w.])(?!\d{4}-\d\d-\d\d)\+?\d(?:[ -]?\d){9,18}(?![\w])/' => '[number]',
		// A database quotes what it was given, and a name has a gap.
		'/\'[^\']*\s[^\']*\'/u' => "'…'",
		'/"[^"]*\s[^"]*"/u' => '"…"',
		'/\s+/u' => ' ',
	];

	public static function of(string $text): string
	{
		$plain = (string) preg_replace(array_keys(self::MASKS), array_values(self::MASKS), mb_scrub($text));
		return mb_strlen($plain) > self::MOST ? mb_substr($plain, 0, self::MOST - 1) . '…' : trim($plain);
	}
}
