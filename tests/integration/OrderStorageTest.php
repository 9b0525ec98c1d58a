<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Automattic\WooCommerce\Utilities\FeaturesUtil;
use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\WooCommerce\Features;
use PHPUnit\Framework\TestCase;

/** R16: an order reads the same wherever WooCommerce keeps it, and when the owner moves all orders. */
final class OrderStorageTest extends TestCase
{
	private const TABLES = 'woocommerce_custom_orders_table_enabled';
	private const SYNC = 'woocommerce_custom_orders_table_data_sync_enabled';

	private BumpShop $bumps;
	private string $before;

	protected function setUp(): void
	{
		$this->bumps = new BumpShop();
		$this->before = OrderUtil::custom_orders_table_usage_is_enabled() ? 'yes' : 'no';
	}

	protected function tearDown(): void
	{
		$this->move($this->before);
		update_option(self::SYNC, 'no');
		$this->bumps->putBack();
	}

	public function test_R16_compatibility_is_declared(): void
	{
		foreach (Features::COMPATIBLE as $feature) {
			$compatible = FeaturesUtil::get_compatible_plugins_for_feature($feature)['compatible'] ?? null;
			self::assertContains('encore/encore.php', is_array($compatible) ? $compatible : [], $feature);
		}
	}

	public function test_R16_orders_read_the_same_when_their_storage_is_switched(): void
	{
		$main = $this->bumps->product('Course', '97')->get_id();
		$bump = $this->bumps->offer($this->bumps->product('Workbook', '40')->get_id(), $main);
		$shopper = new BumpShopper();
		$shopper->add($main);
		$shopper->answer($bump);
		$withBump = $shopper->pay()->int('order_id');

		$funnel = (new FunnelShop())->course();
		$order = $funnel->order();
		$funnel->arrive($order);
		$funnel->accept($order, $funnel->open($order));

		$facts = [self::facts($withBump), self::facts($order->get_id())];
		self::assertStringContainsString("\"_encore_offer\":\"{$bump}\"", $facts[0]);
		self::assertStringContainsString('"total":"117.00"', $facts[0]);
		self::assertStringContainsString('"_encore_acceptance":"', $facts[1]);
		self::assertStringContainsString('"total":"294.00"', $facts[1]);

		$this->move($this->before === 'yes' ? 'no' : 'yes');
		self::assertSame($facts, [self::facts($withBump), self::facts($order->get_id())], 'moved');
		self::assertCount(1, $funnel->added($order));
		$other = $funnel->order();
		$funnel->arrive($other);
		$funnel->accept($other, $funnel->open($other));
		self::assertCount(1, $funnel->added($other), 'Offers are taken where orders are now.');

		$this->move($this->before);
		self::assertSame($facts, [self::facts($withBump), self::facts($order->get_id())], 'and back');
		self::assertStringContainsString('"total":"294.00"', self::facts($other->get_id()));
	}

	/** As the owner does it on WooCommerce's screen: everything in step first, then the switch. */
	private function move(string $toTables): void
	{
		if (get_option(self::TABLES) === $toTables) {
			return;
		}
		update_option(self::SYNC, 'yes');
		while (($behind = self::synchronizer('get_next_batch_to_process', 100)) !== []) {
			self::synchronizer('process_batch', $behind);
		}
		update_option(self::TABLES, $toTables);
		wp_cache_flush();
		self::assertSame($toTables === 'yes', OrderUtil::custom_orders_table_usage_is_enabled());
	}

	/** WooCommerce's own, which its stubs do not have. */
	private static function synchronizer(string $method, mixed $argument): mixed
	{
		/** @var array{get: callable(string): object} $container */
		$container = ['get' => wc_get_container()->get(...)];
		$object = $container['get']('Automattic\\WooCommerce\\Internal\\DataStores\\Orders\\DataSynchronizer');
		return (new \ReflectionMethod($object, $method))->invoke($object, $argument);
	}

	private static function facts(int $orderId): string
	{
		wp_cache_flush();
		$order = wc_get_order($orderId);
		self::assertInstanceOf(\WC_Order::class, $order);
		$lines = [];
		foreach ($order->get_items() as $item) {
			$lines[] = [
				'name' => $item->get_name(),
				'total' => $item instanceof \WC_Order_Item_Product ? $item->get_total() : '',
				'_encore_offer' => $item->get_meta('_encore_offer'),
				'_encore_acceptance' => $item->get_meta('_encore_acceptance'),
				'_reduced_stock' => $item->get_meta('_reduced_stock'),
			];
		}
		return (string) wp_json_encode([
			'status' => $order->get_status(),
			'total' => $order->get_total(),
			'tax' => $order->get_total_tax(),
			'paid_with' => $order->get_payment_method(),
			'transaction' => $order->get_transaction_id(),
			'lines' => $lines,
			'notes' => count(wc_get_order_notes(['order_id' => $orderId])),
		]);
	}
}
