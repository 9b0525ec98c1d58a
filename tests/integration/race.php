<?php

/** One process of FunnelRaceTest: does one thing, says what came of it. */

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeResult;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\OfferLine;
use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Database\AcceptanceTable;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\OfferIndexTable;
use Encore\WordPress\Database\OrderWriter;
use Encore\WordPress\Database\PresentationTable;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\RandomUuids;
use Encore\WordPress\SystemClock;

[, $does, $orderId, $uuid, $version] = $argv + array_fill(0, 5, '');
$shop = new FunnelShop();
$shop->gateway->answer = static function (): ChargeResult {
	usleep(200000);
	return ChargeResult::paid('tx_race');
};
$order = wc_get_order((int) $orderId);
assert($order instanceof \WC_Order);
$shop->cookie($order);
$offer = ['presentation' => $uuid, 'consent_version' => $version];
if ($does === 'settle') {
	$connection = new Connection(FunnelShop::db());
	$tables = new Tables($connection);
	$writer = new OrderWriter($connection, FreshOrder::table(...));
	$acceptances = new AcceptanceTable($connection, $tables, new PresentationTable($connection, $tables, new RandomUuids(), new OfferIndexTable($connection, $tables, new LiveCounts())), $writer, new SystemClock());
	$acceptance = $acceptances->find($uuid);
	assert($acceptance !== null);
	$offerLine = new OfferLine($writer);
	$acceptances->advance($acceptance->become(AcceptanceState::Settled, new \DateTimeImmutable()), fn() => $offerLine->add($acceptance));
	exit;
}
$answer = $does === 'accept' ? $shop->accept($order, $offer) : $shop->decline($order, $offer);
// As the page does: it asks until whoever was first has an answer.
for ($until = microtime(true) + 20; in_array($answer->text('state'), ['accepted', 'charging', 'paid'], true) && microtime(true) < $until;) {
	usleep(100000);
	wp_cache_flush();
	$answer = $shop->ask('GET', "/acceptances/{$answer->text('acceptance')}", ['key' => $order->get_order_key()]);
}
echo $answer->text('state'), ' ', $answer->text('acceptance') ?: $answer->text('code');
