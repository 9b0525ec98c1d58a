<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\ShopBase;
use PHPUnit\Framework\TestCase;

/** An error of Encore's is found in WooCommerce's log by the number that a shopper was told. */
final class LogTest extends TestCase
{
	private OfferDesk $desk;

	protected function setUp(): void
	{
		$this->desk = (new OfferDesk())->as('shop_manager');
	}

	protected function tearDown(): void
	{
		$this->desk->clear();
		delete_option('woocommerce_logs_default_handler');
		delete_option('woocommerce_logs_logging_enabled');
	}

	public function testAnErrorIsReadInTheFilesOfTheShop(): void
	{
		$this->isRead();
	}

	public function testAnErrorIsReadInTheTableOfTheShop(): void
	{
		update_option('woocommerce_logs_default_handler', 'WC_Log_Handler_DB');
		$this->isRead();
	}

	public function testAShopThatLogsNothingSaysSo(): void
	{
		update_option('woocommerce_logs_logging_enabled', 'no');
		self::assertFalse($this->log()['is_readable']);
	}

	private function isRead(): void
	{
		$where = 'test_' . bin2hex(random_bytes(4));
		$was = (string) ini_set('error_log', '/dev/null');
		$id = (new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'))->log->error(new \RuntimeException('Nothing for ada@example.com'), $where);
		ini_set('error_log', $was);
		$log = $this->log();
		self::assertTrue($log['is_readable']);
		/** @var list<array{at: string, level: string, message: string, id: string}> $entries */
		$entries = $log['entries'];
		self::assertSame([$id, 'error'], [$entries[0]['id'], $entries[0]['level']]);
		self::assertStringStartsWith("{$where}: RuntimeException: Nothing for [e-mail] (LogTest.php:", $entries[0]['message']);
		self::assertLessThan(120, abs(time() - (int) strtotime($entries[0]['at'])));
	}

	/** @return array<string, mixed> */
	private function log(): array
	{
		return OfferDesk::data($this->desk->ask('GET', '/encore/v1/log'));
	}
}
