<?php

/** One process of KillTest: accepts an offer, takes one back, refunds it, or hears that the provider has, and is killed before its nth statement that writes. */

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Ledger;
use Encore\Plugin\ShopBase;

[, $does, $orderId, $uuid, $version, $last] = $argv + array_fill(0, 6, '');
$order = wc_get_order((int) $orderId);
assert($order instanceof \WC_Order);
$shop = new FunnelShop();
$shop->cookie($order);
$statements = 0;
add_filter('query', static function (string $sql) use (&$statements, $last): string {
	if (preg_match('/^\s*(?:SELECT|SHOW|DESCRIBE|SET)\b/i', $sql) !== 1 && ++$statements >= (int) $last) {
		// No handler, no destructor, no ROLLBACK: as a power cut.
		posix_kill((int) getmypid(), SIGKILL);
	}
	return $sql;
}, PHP_INT_MAX);
if ($does === 'undo') {
	$ledger = new Ledger(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test'));
	$acceptance = $ledger->acceptances->find($uuid);
	assert($acceptance !== null);
	$ledger->giveBack->begin($acceptance);
} elseif ($does === 'told') {
	FunnelShop::refundTold($order);
} elseif ($does === 'refund') {
	RefundDesk::refundAdded($shop, $order);
} else {
	$shop->accept($order, ['presentation' => $uuid, 'consent_version' => $version]);
}
echo "over after {$statements}";
