<?php

/**
 * What the mails to the shop about one accepted offer have in common, as plain text. A theme changes it by its own
 * woocommerce/emails/plain/encore-shop-mail.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $intro              what has happened
 * @var bool                                        $is_taken_back
 * @var string                                      $total              the order's new total
 * @var string                                      $email_heading
 * @var string                                      $additional_content
 */

defined('ABSPATH') || exit;

$encore_lines = [
	$email_heading,
	'',
	$intro,
	'',
	/* translators: %s: an order's number. */
	sprintf(__('Order #%s', 'encore'), $order->get_order_number()),
];
foreach ($items as $encore_item) {
	$encore_lines[] = '';
	foreach ($encore_item->parts as $encore_part) {
		$encore_lines[] = "{$encore_part->words()}: {$encore_part->total}";
		if ($encore_part->tax !== '') {
			/* translators: %s: amount of tax. */
			$encore_lines[] = sprintf(__('(of it %s tax)', 'encore'), $encore_part->tax);
		}
	}
	if ($encore_item->moved($is_taken_back) !== '') {
		$encore_lines[] = $encore_item->moved($is_taken_back);
	}
}
/* translators: %s: amount. */
array_push($encore_lines, '', sprintf(__('New total of the order: %s', 'encore'), $total));
echo esc_html(wp_strip_all_tags(implode("\n", $encore_lines))) . "\n" . esc_url_raw($order->get_edit_order_url()) . "\n\n";
echo $additional_content === '' ? '' : esc_html(wp_strip_all_tags(wptexturize($additional_content))) . "\n";
