<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WordPress\Database\Connection;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** A charge follows a transaction only when the database has really kept it. */
#[Group('orders')]
#[Group('writers')]
final class TransactionTest extends TestCase
{
	#[TestWith(['START TRANSACTION'])]
	#[TestWith(['COMMIT'])]
	public function testWhatTheDatabaseDidNotKeepIsNotDone(string $refused): void
	{
		delete_option('a_row_of_a_test');
		$refuse = static fn(string $sql): string => $sql === $refused ? 'NO STATEMENT AT ALL' : $sql;
		$db = FunnelShop::db();
		$wasQuiet = $db->suppress_errors(true);
		add_filter('query', $refuse);
		try {
			(new Connection($db))->transaction(static fn(): bool => update_option('a_row_of_a_test', $refused));
			self::fail("A refused {$refused} went unnoticed.");
		} catch (\RuntimeException $error) {
			self::assertStringContainsString("The database refused: {$refused}", $error->getMessage());
		} finally {
			remove_filter('query', $refuse);
			$db->suppress_errors($wasQuiet);
			wp_cache_flush();
		}
		self::assertFalse(get_option('a_row_of_a_test'));
	}

	public function testAcceptedWithoutATransactionIsNotCharged(): void
	{
		$shop = (new FunnelShop())->course();
		$order = $shop->order();
		$shop->arrive($order);
		$offer = $shop->open($order);
		$refuse = static fn(string $sql): string => $sql === 'COMMIT' ? 'NO STATEMENT AT ALL' : $sql;
		$wasQuiet = FunnelShop::db()->suppress_errors(true);
		add_filter('query', $refuse);
		try {
			self::assertSame(500, $shop->accept($order, $offer)->status);
		} finally {
			remove_filter('query', $refuse);
			FunnelShop::db()->suppress_errors($wasQuiet);
		}
		self::assertSame([], $shop->gateway->charges);
		self::assertSame('settled', $shop->accept($order, $offer)->text('state'));
		self::assertCount(1, $shop->gateway->charges);
	}
}
