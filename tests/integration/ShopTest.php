<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Automattic\WooCommerce\Utilities\OrderUtil;
use PHPUnit\Framework\TestCase;

/** The shop is the one its pair asks for; everything else here stands on that. */
final class ShopTest extends TestCase
{
	public function testOrdersAreKeptWhereThePairSays(): void
	{
		self::assertSame(str_ends_with((string) getenv('ENCORE_PAIR'), 'hpos'), OrderUtil::custom_orders_table_usage_is_enabled());
	}

	public function testEncoreIsActiveBesideWooCommerce(): void
	{
		self::assertContains('encore/encore.php', (array) get_option('active_plugins'));
		self::assertTrue(class_exists(\Encore\Plugin::class));
		self::assertTrue(version_compare(WC()->version, '10.8', '>='));
	}

	public function testTheDatabaseIsThePairs(): void
	{
		global $wpdb;
		$sqlite = $wpdb instanceof \wpdb && get_class($wpdb) !== \wpdb::class;
		self::assertSame(str_starts_with((string) getenv('ENCORE_PAIR'), 'sqlite'), $sqlite);
	}
}
