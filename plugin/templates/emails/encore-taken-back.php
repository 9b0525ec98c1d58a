<?php

/**
 * "Taken back from your order", to the shopper. A theme changes it by its own woocommerce/emails/encore-taken-back.php.
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

do_action('woocommerce_email_header', $email_heading, $email);
?>
<p>
<?php
/* translators: %s: a customer's first name. */
echo esc_html($order->get_billing_first_name() === '' ? __('Hi,', 'encore') : sprintf(__('Hi %s,', 'encore'), $order->get_billing_first_name()));
?>
</p>
<p><?php echo esc_html($was_added ? __('This was taken back from your order:', 'encore') : __('This could not become part of your order:', 'encore')); ?></p>
<h2>
<?php
/* translators: %s: an order's number. */
echo esc_html(sprintf(__('Order #%s', 'encore'), $order->get_order_number()));
?>
</h2>
<?php wc_get_template('emails/encore-mail-items.php', ['items' => $items, 'total' => $total, 'is_to_pay' => $is_to_pay], '', $email->template_base); ?>
<?php if ($is_to_pay) { ?>
<p>
	<?php
	/* translators: %s: amount. */
	echo esc_html(sprintf(__('Please pay %s for your whole order, once. If you have paid more than that already, please get in touch with us.', 'encore'), $total));
	?>
</p>
	<?php
	// The payment method's own instructions, as in WooCommerce's mail about the order.
	do_action('woocommerce_email_before_order_table', $order, false, false, $email);
}
?>
<p><?php esc_html_e('Everything you have ordered is on the page of your order.', 'encore'); ?></p>
<p><a class="link" href="<?php echo esc_url($order->get_checkout_order_received_url()); ?>"><?php esc_html_e('See your order', 'encore'); ?></a></p>
<p><?php esc_html_e('If you did not want this, or something is wrong, please get in touch with us.', 'encore'); ?></p>
<?php
if ($additional_content !== '') {
	echo wp_kses_post(wpautop(wptexturize($additional_content)));
}

do_action('woocommerce_email_footer', $email);
