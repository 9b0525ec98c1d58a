<?php

/** One process of RollupTest: adds a day up, and is killed before its nth statement that writes; or deletes an order, whose day is added up meanwhile. */

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Plugin\Reports;
use Encore\Plugin\ShopBase;

[, $day, $last, $orderId] = $argv + array_fill(0, 4, '');
$rollUp = (new Reports(new ShopBase(WP_PLUGIN_DIR . '/encore/encore.php', 'test')))->rollUp;
if ($orderId !== '') {
	add_action('woocommerce_before_delete_order', static fn(): bool => $rollUp->run(60));
	$order = wc_get_order((int) $orderId);
	assert($order instanceof \WC_Order);
	$order->delete(true);
	echo 'deleted';
	return;
}
$statements = 0;
add_filter('query', static function (string $sql) use (&$statements, $last): string {
	if (preg_match('/^\s*(?:SELECT|SHOW|DESCRIBE|SET)\b/i', $sql) !== 1 && ++$statements >= (int) $last) {
		posix_kill((int) getmypid(), SIGKILL);
	}
	return $sql;
}, PHP_INT_MAX);
$rollUp->recount([$day]);
echo 'over';
