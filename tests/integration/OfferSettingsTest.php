<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** What an owner sets for all offers after payment. Rule L9. */
#[Group('orders')]
final class OfferSettingsTest extends TestCase
{
	private FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
	}

	protected function tearDown(): void
	{
		delete_option('encore_settings');
		$_COOKIE = [];
	}

	public function test_L9_the_owner_sets_how_long_and_how_often_it_is_offered_within_what_is_fair(): void
	{
		$typed = static fn(string $name, string $value): mixed => apply_filters('woocommerce_admin_settings_sanitize_option_encore_settings', $value, ['id' => "encore_settings[{$name}]"], $value);
		update_option('encore_settings', ['offer_minutes' => '25', 'most_bumps' => '99']);
		self::assertSame(['25', '25', '25', '25', '20'], array_map(static fn(string $value): mixed => $typed('offer_minutes', $value), ['1', '31', 'soon', '7.5', '20']), 'what was set before');
		self::assertSame(['2', '2', '2', '3'], array_map(static fn(string $value): mixed => $typed('most_offers', $value), ['0', '9', '', '3']));
		self::assertSame(['2', '2', '2', '3'], array_map(static fn(string $value): mixed => $typed('most_bumps', $value), ['0', '9', '', '3']), 'what was set before is not fair either');
		ob_start();
		\WC_Admin_Settings::show_messages();
		self::assertStringContainsString('“offer_minutes” was not changed: enter a whole number from 5 to 30.', (string) ob_get_clean());
		// However it came there.
		foreach ([['20', '1', 20, ['declined']], ['90', '9', 30, ['declined', 'declined']], ['1', '0', 5, ['declined']]] as [$minutes, $offers, $window, $shown]) {
			update_option('encore_settings', ['offer_minutes' => $minutes, 'most_offers' => $offers]);
			$order = $this->shop->course()->order();
			$this->shop->arrive($order);
			$ends = (string) FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT expires_at FROM %i WHERE order_id = %d', FunnelShop::db()->prefix . 'encore_presentations', $order->get_id()));
			self::assertEqualsWithDelta(time() + $window * 60, strtotime("{$ends} UTC"), 30);
			while ($this->shop->open($order) !== []) {
				$this->shop->decline($order, $this->shop->open($order));
			}
			self::assertSame($shown, $this->shop->presentations($order));
		}
	}
}
