<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Reports;
use Encore\Plugin\ShopBase;
use PHPUnit\Framework\TestCase;

/** Orders of a day long ago, on which nobody else sold anything. */
abstract class RollupCase extends TestCase
{
	private static int $tests = 0;

	protected FunnelShop $shop;
	protected Reports $reports;
	protected string $day;
	protected string $next;

	protected function setUp(): void
	{
		$this->shop = (new FunnelShop())->course();
		$this->reports = new Reports(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
		$this->day = (new \DateTimeImmutable('2026-02-01'))->modify('+' . 3 * ++self::$tests . ' days')->format('Y-m-d');
		$this->next = (new \DateTimeImmutable($this->day))->modify('+1 day')->format('Y-m-d');
	}

	protected function taken(): \WC_Order
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		return $this->long($order);
	}

	protected function secondTaken(): \WC_Order
	{
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$this->shop->decline($order, $this->shop->open($order));
		self::assertSame('settled', $this->shop->accept($order, $this->shop->open($order))->text('state'));
		return $this->long($order);
	}

	/** Moves an order, and what it was shown, to the day. */
	protected function long(\WC_Order $order): \WC_Order
	{
		$order = $this->shop->reread($order);
		$order->set_date_created("{$this->day} 12:00:00");
		$order->save();
		foreach (['presentations' => 'shown_at', 'acceptances' => 'accepted_at'] as $table => $column) {
			FunnelShop::db()->update(FunnelShop::db()->prefix . "encore_{$table}", [$column => "{$this->day} 12:05:00"], ['order_id' => $order->get_id()]);
		}
		return $order;
	}

	/** @param array<string, mixed> $more */
	protected function refund(\WC_Order $order, string $amount, array $more = []): \WC_Order_Refund
	{
		$refund = wc_create_refund($more + ['order_id' => $order->get_id(), 'amount' => $amount]);
		self::assertInstanceOf(\WC_Order_Refund::class, $refund);
		return $this->dated($refund);
	}

	protected function dated(\WC_Order_Refund $refund): \WC_Order_Refund
	{
		$refund->set_date_created("{$this->next} 09:00:00");
		$refund->save();
		return $refund;
	}

	/**
	 * @param literal-string $columns
	 * @return list<list<mixed>> those columns of a day's rows
	 */
	protected function rows(string $table, string $day, string $columns): array
	{
		$sold = $table === 'orders' ? "AND currency <> ''" : '';
		$rows = FunnelShop::db()->get_results((string) FunnelShop::db()->prepare("SELECT {$columns} FROM %i WHERE day = %s {$sold} ORDER BY {$columns}", FunnelShop::db()->prefix . "encore_rollup_{$table}", $day), ARRAY_N);
		return array_map(static fn(mixed $row): array => array_values((array) $row), is_array($rows) ? $rows : []);
	}

	/** @return list<string> */
	protected function queue(): array
	{
		return array_map('strval', FunnelShop::db()->get_col((string) FunnelShop::db()->prepare('SELECT day FROM %i WHERE day IN (%s, %s) ORDER BY day', FunnelShop::db()->prefix . 'encore_rollup_queue', $this->day, $this->next)));
	}

	protected function emptyQueue(): void
	{
		FunnelShop::db()->query((string) FunnelShop::db()->prepare('DELETE FROM %i WHERE 1 = 1', FunnelShop::db()->prefix . 'encore_rollup_queue'));
	}
}
