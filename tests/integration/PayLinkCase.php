<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WooCommerce\Orders\LinkedOrders;
use PHPUnit\Framework\TestCase;

/** A shop where no card can be charged again, and an order whose offer was accepted there. */
abstract class PayLinkCase extends TestCase
{
	protected FunnelShop $shop;

	protected function setUp(): void
	{
		$this->shop = new FunnelShop();
		$this->shop->gateway->hasToken = false;
	}

	protected function tearDown(): void
	{
		$_COOKIE = [];
	}

	/** @return array{\WC_Order, array<string, string>} */
	protected function accepted(?callable $prepare = null): array
	{
		$this->shop = new FunnelShop();
		$this->shop->gateway->hasToken = false;
		$prepare === null ? $this->shop->course() : $prepare($this->shop);
		$order = $this->shop->order();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame('requires_action', $this->shop->accept($order, $offer)->text('state'));
		return [$order, $offer];
	}

	protected function ask(\WC_Order $order, string $what): FunnelAnswer
	{
		return $this->shop->ask('POST', "/acceptances/{$this->row($order, 'uuid')}/{$what}", ['key' => $order->get_order_key()]);
	}

	protected function pay(\WC_Order $linked, string $method = FunnelShop::PLAIN): void
	{
		$linked->set_payment_method($method);
		$linked->payment_complete('tx_link');
	}

	protected function over(\WC_Order $order, bool $check = true): void
	{
		$set = $check ? ", check_at = '2020-01-01 00:00:00'" : '';
		FunnelShop::db()->query((string) FunnelShop::db()->prepare("UPDATE %i SET expires_at = '2020-01-01 00:00:00'{$set} WHERE order_id = %d", $this->table(), $order->get_id()));
	}

	protected function end(\WC_Order $order): void
	{
		$this->over($order);
		do_action('encore_reconcile');
	}

	protected function linked(\WC_Order $order): \WC_Order
	{
		$all = $this->allLinked($order);
		self::assertCount(1, $all);
		return $all[0];
	}

	/** @return list<\WC_Order> */
	protected function allLinked(\WC_Order $order): array
	{
		return LinkedOrders::allOf($this->shop->reread($order));
	}

	protected function row(\WC_Order $order, string $column): string
	{
		return (string) FunnelShop::db()->get_var((string) FunnelShop::db()->prepare('SELECT %i FROM %i WHERE order_id = %d', $column, $this->table(), $order->get_id()));
	}

	protected function table(): string
	{
		return FunnelShop::db()->prefix . 'encore_acceptances';
	}
}
