<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Logbook\LogEntry;
use Encore\Application\Logbook\RedactedText;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What is logged, and what is read of it. */
final class LogEntryTest extends TestCase
{
	/** @return iterable<string, array{string, string}> */
	public static function texts(): iterable
	{
		yield 'e-mail' => ['No customer ada.lovelace+1@example.co.uk here', 'No customer [e-mail] here'];
		yield 'card' => ['Card 4242 4242 4242 4242 was refused', 'Card [number] was refused'];
		yield 'telephone' => ['Call +49 170 1234567 now', 'Call [number] now'];
		yield 'address of a visitor' => ['From 203.0.113.9 and 2001:db8:85a3::8a2e:370:7334', 'From [address] and [address]'];
		yield 'key of an order' => ['Bad key wc_order_AbC123xyz', 'Bad key [key]'];
		yield 'secret key' => ['Invalid API Key: sk_live_51Habcdef and whsec_12345678', 'Invalid API Key: [secret] and [secret]'];
		yield 'client secret' => ['pi_3PabcdefGHIJKL0123456789_secret_abcdefgh1234567', '[secret]'];
		yield 'header' => ['Authorization: Bearer abc.def', 'Authorization: Bearer [secret]'];
		yield 'query' => ['GET https://shop.example/x/?key=1&email=a failed', 'GET https://shop.example/x/?[…] failed'];
		yield 'quoted by the database' => ["The database refused: near 'VALUES (Ada Lovelace)' at line 1", "The database refused: near '…' at line 1"];
		yield 'lines' => ["one\n\ttwo", 'one two'];
		yield 'what helps stays' => ['Charge pi_3PabcdefGHIJKL0123456789 of order 1234: $12.90 at 2026-11-23 10:00:00', 'Charge pi_3PabcdefGHIJKL0123456789 of order 1234: $12.90 at 2026-11-23 10:00:00'];
		yield 'acceptances stay' => ['Acceptance 0f8fad5b-d9cb-469f-a165-70867728950e', 'Acceptance 0f8fad5b-d9cb-469f-a165-70867728950e'];
		yield 'classes and tables stay' => ["Encore\\WordPress\\Database\\RollupTable: Table 'shop.wp_encore_rollup_products' is missing", "Encore\\WordPress\\Database\\RollupTable: Table 'shop.wp_encore_rollup_products' is missing"];
	}

	/** S8, S14. */
	#[DataProvider('texts')]
	public function test_S14_no_person_no_card_and_no_key_is_logged(string $said, string $logged): void
	{
		self::assertSame($logged, RedactedText::of($said));
	}

	public function testALongTextIsCut(): void
	{
		self::assertSame(500, mb_strlen(RedactedText::of(str_repeat('word ', 400))));
		self::assertSame('?', RedactedText::of("\xB1"));
	}

	public function testWhatIsWrittenIsReadWithItsTimeLevelAndId(): void
	{
		$text = LogEntry::text('0123abcd', 'encore_reconcile', new \RuntimeException('No answer of ada@example.com'));
		$file = "of a line before\n2026-11-23T09:00:00+00:00 ERROR {$text}\n2026-11-23T10:30:00+01:00 WARNING Two\nlines CONTEXT: {\"a\":1}\n2026-99-99Tx ERROR no time\n";
		[$first, $second] = $entries = LogEntry::inFile($file);
		self::assertCount(2, $entries);
		$line = __LINE__ - 4;
		self::assertSame(['at' => '2026-11-23T09:00:00Z', 'level' => 'error', 'message' => "encore_reconcile: RuntimeException: No answer of [e-mail] (LogEntryTest.php:{$line})", 'id' => '0123abcd'], $first->toArray());
		self::assertSame(['at' => '2026-11-23T09:30:00Z', 'level' => 'warning', 'message' => 'Two lines CONTEXT: {"a":1}', 'id' => ''], $second->toArray());
	}
}
