<?php

/**
 * Run by `wp eval-file`: so many shoppers who have paid by card and have an offer before them, of which there are just
 * enough pieces. Prints what each of their browsers would send, and the product.
 *
 * @var list<string> $args
 */

declare(strict_types=1);

use Encore\Tests\Integration\CardOrder;
use Encore\Tests\Integration\FunnelShop;
use Encore\WooCommerce\Checkout\OfferCookie;
use EncoreSandbox\Sandbox;

require_once dirname(__DIR__, 2) . '/vendor/autoload.php';

(static function (int $shoppers): void {
	$shop = (new FunnelShop())->course();
	$upsell = $shop->sold('upsell');
	$upsell->set_manage_stock(true);
	$upsell->set_stock_quantity($shoppers);
	$upsell->save();
	$crowd = [];
	while (count($crowd) < $shoppers) {
		$order = CardOrder::of($shop, Sandbox::provider());
		$shop->arrive($order);
		$offer = $shop->open($order);
		$name = OfferCookie::name($order->get_id());
		$value = $_COOKIE[$name] ?? '';
		$crowd[] = [
			'order' => $order->get_id(),
			'cookie' => $name . '=' . (is_string($value) ? $value : ''),
			'json' => ['key' => $order->get_order_key(), 'presentation' => $offer['presentation'], 'consent_version' => $offer['consent_version']],
		];
	}
	echo "\n" . wp_json_encode(['crowd' => $crowd, 'product' => $upsell->get_id()]);
})((int) $args[0]);
