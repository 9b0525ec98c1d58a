<?php

/**
 * What the mails to the shopper about accepted offers have in common. A theme changes it by its own
 * woocommerce/emails/encore-shopper-mail.php.
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

do_action('woocommerce_email_header', $email_heading, $email);
?>
<p>
<?php
/* translators: %s: a customer's first name. */
echo esc_html($order->get_billing_first_name() === '' ? __('Hi,', 'encore') : sprintf(__('Hi %s,', 'encore'), $order->get_billing_first_name()));
?>
</p>
<p><?php echo esc_html($intro); ?></p>
<h2>
<?php
/* translators: %s: an order's number. */
echo esc_html(sprintf(__('Order #%s', 'encore'), $order->get_order_number()));
?>
</h2>
<?php wc_get_template('emails/encore-mail-items.php', ['items' => $items, 'total' => $total, 'is_to_pay' => $to_pay !== ''], '', $email->template_base); ?>
<?php if ($to_pay !== '') { ?>
<p>
	<?php echo esc_html($to_pay); ?>
</p>
	<?php
	// The payment method's own instructions, as in WooCommerce's mail about the order.
	do_action('woocommerce_email_before_order_table', $order, false, false, $email);
}
?>
<?php if ($undo_until !== '') { ?>
<p>
	<?php
	/* translators: %s: a time with its time zone. */
	echo esc_html(sprintf(__('Changed your mind? Until %s you can take back what you have added, on the page of your order.', 'encore'), $undo_until));
	if ($is_charged) {
		echo ' ' . esc_html__('The money goes back to your card.', 'encore');
	}
	?>
</p>
<?php } else { ?>
<p><?php esc_html_e('Everything you have ordered is on the page of your order.', 'encore'); ?></p>
<?php } ?>
<p><a class="link" href="<?php echo esc_url($order->get_checkout_order_received_url()); ?>"><?php esc_html_e('See your order', 'encore'); ?></a></p>
<p><?php esc_html_e('If you did not want this, or something is wrong, please get in touch with us.', 'encore'); ?></p>
<?php
if ($additional_content !== '') {
	echo wp_kses_post(wpautop(wptexturize($additional_content)));
}

do_action('woocommerce_email_footer', $email);
