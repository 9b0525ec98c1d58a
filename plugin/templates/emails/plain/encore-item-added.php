<?php

/**
 * "Added to order 123" as plain text. A theme changes it by its own woocommerce/emails/plain/encore-item-added.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $total              the order's new total
 * @var string                                      $email_heading
 * @var string                                      $additional_content
 */

defined('ABSPATH') || exit;

$encore_lines = [
	$email_heading,
	'',
	__('A customer has accepted an offer after ordering. It was added to the order:', 'encore'),
	'',
	/* translators: %s: an order's number. */
	sprintf(__('Order #%s', 'encore'), $order->get_order_number()),
];
foreach ($items as $encore_item) {
	array_push($encore_lines, '', "{$encore_item->name} × {$encore_item->quantity}: {$encore_item->total}");
	if ($encore_item->tax !== '') {
		/* translators: %s: amount of tax. */
		$encore_lines[] = sprintf(__('(of it %s tax)', 'encore'), $encore_item->tax);
	}
	if ($encore_item->transaction !== '') {
		/* translators: %s: the payment provider's transaction. */
		$encore_lines[] = sprintf(__('Paid by transaction %s', 'encore'), $encore_item->transaction);
	} elseif ($encore_item->money !== '') {
		$encore_lines[] = $encore_item->money;
	}
}
/* translators: %s: amount. */
array_push($encore_lines, '', sprintf(__('New total of the order: %s', 'encore'), $total));
echo esc_html(wp_strip_all_tags(implode("\n", $encore_lines))) . "\n" . esc_url_raw($order->get_edit_order_url()) . "\n\n";
echo $additional_content === '' ? '' : esc_html(wp_strip_all_tags(wptexturize($additional_content))) . "\n";
