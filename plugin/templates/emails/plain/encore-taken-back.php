<?php

/**
 * "Taken back from your order" as plain text. A theme changes it by its own woocommerce/emails/plain/encore-taken-back.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var bool                                        $was_added          false where it was charged, and never became a part of the order
 * @var string                                      $total              the order's new total
 * @var bool                                        $is_to_pay          whether the order is still to be paid before it is sent
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
	$was_added ? __('This was taken back from your order:', 'encore') : __('This could not become part of your order:', 'encore'),
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
	($is_to_pay ? __('New amount to pay', 'encore') : __('New total of your order', 'encore')) . ": {$total}",
);
if ($is_to_pay) {
	/* translators: %s: amount. */
	array_push($encore_lines, '', sprintf(__('Please pay %s for your whole order, once. If you have paid more than that already, please get in touch with us.', 'encore'), $total));
}
echo esc_html(wp_strip_all_tags(implode("\n", $encore_lines))) . "\n\n";
if ($is_to_pay) {
	do_action('woocommerce_email_before_order_table', $order, false, true, $email);
}
echo esc_html__('Everything you have ordered is on the page of your order.', 'encore') . "\n" . esc_url_raw($order->get_checkout_order_received_url()) . "\n\n";
echo esc_html__('If you did not want this, or something is wrong, please get in touch with us.', 'encore') . "\n\n";
echo $additional_content === '' ? '' : esc_html(wp_strip_all_tags(wptexturize($additional_content))) . "\n\n";
$encore_footer = apply_filters('woocommerce_email_footer_text', get_option('woocommerce_email_footer_text'));
echo is_string($encore_footer) ? wp_kses_post($encore_footer) : '';
