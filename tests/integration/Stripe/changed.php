<?php

/** One process of StripeChangedTest: the next request for an order, with whatever lies in the gateway's folder by then. */

declare(strict_types=1);

namespace Encore\Tests\Integration;

[, $does, $orderId, $presentation, $version] = $argv + array_fill(0, 5, '');
$order = wc_get_order((int) $orderId);
assert($order instanceof \WC_Order);
$shop = new FunnelShop();
$shop->cookie($order);
ini_set('error_log', '/dev/null');
$label = '';
$said = '';
if ($does === 'accept') {
	$answer = $shop->accept($order, ['presentation' => $presentation, 'consent_version' => $version]);
	$said = $answer->text('state') ?: $answer->text('code');
} elseif ($does === 'refund') {
	$refund = RefundDesk::refundAdded($shop, $order);
	$said = is_wp_error($refund) ? 'refused' : 'refunded';
} elseif ($does === 'look') {
	do_action('encore_reconcile');
}
// Whoever goes on to the thank-you page leaves the offer behind.
$led = $said === 'open' ? '' : $shop->arrive($order);
if ($does === 'arrive') {
	$label = $shop->open($order)['accept_label'] ?? '';
}
echo json_encode(['said' => $said, 'led' => $led, 'label' => $label, 'page' => FunnelPages::thankYou($order)], JSON_THROW_ON_ERROR);
