<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

use Encore\Tests\Integration\FunnelShop;
use Encore\Tests\Integration\OfferDesk;
use Encore\Tests\Integration\PayLinkCase;

/** A gateway whose payment page stays, for it needs a form or a script there. */
abstract class PayPageCase extends PayLinkCase
{
	protected function setUp(): void
	{
		parent::setUp();
		WC()->session = new \WC_Session_Handler();
		WC()->session->init();
		WC()->cart === null && wc_load_cart();
	}

	protected function tearDown(): void
	{
		remove_filter('woocommerce_is_checkout', '__return_true');
		self::lookedAt('');
		parent::tearDown();
	}

	protected static function gateway(string $id): \WC_Payment_Gateway
	{
		$gateway = WC()->payment_gateways()->payment_gateways()[$id] ?? null;
		self::assertInstanceOf(\WC_Payment_Gateway::class, $gateway);
		return $gateway;
	}

	/** @return array{\WC_Order, \WC_Order} the first order, paid by this gateway, and its offer's own */
	protected function led(string $gateway): array
	{
		$this->shop = new FunnelShop();
		$order = $this->shop->course()->order();
		$order->set_payment_method($gateway);
		$order->save();
		$this->shop->arrive($order);
		$offer = $this->shop->open($order);
		self::assertSame('Continue to payment: $197.00', $offer['accept_label'] ?? '');
		$answer = $this->shop->accept($order, $offer);
		$linked = $this->linked($order);
		self::assertSame($linked->get_checkout_payment_url(), $answer->text('next_url'));
		return [$order, $linked];
	}

	/** @return list<string> the gateways that the order's payment page has */
	protected static function page(\WC_Order $linked): array
	{
		self::lookedAt((string) $linked->get_id());
		add_filter('woocommerce_is_checkout', '__return_true');
		return array_map('strval', array_keys(WC()->payment_gateways()->get_available_payment_gateways()));
	}

	/** What the owner reads: whether this version was run. */
	protected static function isChecked(string $gateway): bool
	{
		$desk = new OfferDesk();
		$card = $desk->gateway($gateway);
		$desk->clear();
		return $card['is_checked'] === true;
	}

	private static function lookedAt(string $order): void
	{
		global $wp;
		self::assertInstanceOf(\WP::class, $wp);
		$wp->query_vars = array_filter(['order-pay' => $order] + $wp->query_vars);
		set_query_var('order-pay', $order);
	}
}
