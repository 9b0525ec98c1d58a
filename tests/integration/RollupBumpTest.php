<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Reports;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\Attributes\Group;
use PHPUnit\Framework\TestCase;

/** A bump's line brings what the order says, as what it was shown. */
#[Group('orders')]
final class RollupBumpTest extends TestCase
{
	public function testABumpsLineIsCountedWithItsAnswer(): void
	{
		$shop = new BumpShop();
		try {
			$main = $shop->product('Main', '10')->get_id();
			$offer = $shop->offer($shop->product('Extra', '12')->get_id(), $main);
			$shopper = new BumpShopper();
			$shopper->add($main);
			$shopper->answer($offer);
			$order = $shopper->pay()->order();
			$lines = array_filter($order->get_items(), static fn(\WC_Order_Item $item): bool => $item->get_meta('_encore_offer') === (string) $offer);
			$line = current($lines);
			self::assertInstanceOf(\WC_Order_Item_Product::class, $line);
			$net = (int) round((float) $line->get_total() * 100);
			self::assertGreaterThan(0, $net);
			$reports = new Reports(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
			$reports->rollUp->recount([$reports->rollUp->today()]);
			$db = BumpShop::database();
			$rows = $db->get_results((string) $db->prepare('SELECT kind, currency, accepted, orders, net FROM %i WHERE offer_id = %d ORDER BY currency, gateway', "{$db->prefix}encore_rollup_offers", $offer), ARRAY_N);
			self::assertEquals([['bump', '', 1, 0, 0], ['bump', 'USD', 0, 1, $net]], $rows);
		} finally {
			WC()->cart?->empty_cart();
			$shop->putBack();
		}
	}
}
