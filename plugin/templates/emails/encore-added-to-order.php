<?php

/**
 * "Added to your order", to the shopper. A theme changes it by its own woocommerce/emails/encore-added-to-order.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $total              the order's new total
 * @var bool                                        $is_charged         whether any of them was charged
 * @var bool                                        $is_to_pay          whether the order is still to be paid before it is sent
 * @var string                                      $undo_until         until when it may be taken back; empty when that is over
 * @var string                                      $email_heading
 * @var string                                      $additional_content
 * @var \WC_Email                                   $email
 */

defined('ABSPATH') || exit;

wc_get_template('emails/encore-shopper-mail.php', [
	'intro' => _n('You have added this to your order:', 'You have added these to your order:', count($items), 'encore'),
	/* translators: %s: amount. */
	'to_pay' => $is_to_pay ? sprintf(__('Please pay %s for your whole order, once. If you have paid the former amount already, pay only the difference.', 'encore'), $total) : '',
] + compact('order', 'items', 'total', 'is_charged', 'undo_until', 'email_heading', 'additional_content', 'email'), '', $email->template_base);
