<?php

/**
 * What the mails to the shopper about accepted offers have in common, as plain text. A theme changes it by its own
 * woocommerce/emails/plain/encore-shopper-mail.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $intro              what has happened
 * @var string                                      $total              the order's new total
 * @var string                                      $to_pay             how to pay the order, where it is still to be paid before it is sent; else empty
 * @var bool                                        $is_charged         whether any of them was charged
 * @var string                                      $undo_until         until when it may be taken back; empty where it may not
 * @var string                                      $email_heading
 * @var string                                      $additional_content
 * @var \WC_Email                                   $email
 */

defined('ABSPATH') || exit;

$encore_lines = [
	$email_heading,
	'',
	/* translators: %s: a customer's first name. */
	$order->get_billing_first_name() === '' ? __('Hi,', 'encore') : sprintf(__('Hi %s,', 'encore'), $order->get_billing_first_name()),
	'',
	$intro,
	'',
	/* translators: %s: an order's number. */
	sprintf(__('Order #%s', 'encore'), $order->get_order_number()),
];
foreach ($items as $encore_item) {
	array_push($encore_lines, '', ...$encore_item->lines());
}
array_push(
	$encore_lines,
	'',
	($to_pay !== '' ? __('New amount to pay', 'encore') : __('New total of your order', 'encore')) . ": {$total}",
);
if ($to_pay !== '') {
	array_push($encore_lines, '', $to_pay);
}
echo esc_html(wp_strip_all_tags(implode("\n", $encore_lines))) . "\n\n";
if ($to_pay !== '') {
	do_action('woocommerce_email_before_order_table', $order, false, true, $email);
	echo "\n";
}
$encore_lines = [
	$undo_until === ''
		? __('Everything you have ordered is on the page of your order.', 'encore')
		/* translators: %s: a time with its time zone. */
		: sprintf(__('Changed your mind? Until %s you can take back what you have added, on the page of your order.', 'encore'), $undo_until),
];
if ($undo_until !== '' && $is_charged) {
	$encore_lines[] = __('The money goes back to your card.', 'encore');
}
echo esc_html(wp_strip_all_tags(implode("\n", $encore_lines))) . "\n" . esc_url_raw($order->get_checkout_order_received_url()) . "\n\n";
echo esc_html__('If you did not want this, or something is wrong, please get in touch with us.', 'encore') . "\n\n";
echo $additional_content === '' ? '' : esc_html(wp_strip_all_tags(wptexturize($additional_content))) . "\n\n";
$encore_footer = apply_filters('woocommerce_email_footer_text', get_option('woocommerce_email_footer_text'));
echo is_string($encore_footer) ? wp_kses_post($encore_footer) : '';
