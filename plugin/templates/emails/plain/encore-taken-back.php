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

wc_get_template('emails/plain/encore-shopper-mail.php', [
	'intro' => $was_added ? __('This was taken back from your order:', 'encore') : __('This could not become part of your order:', 'encore'),
	/* translators: %s: amount. */
	'to_pay' => $is_to_pay ? sprintf(__('Please pay %s for your whole order, once. If you have paid more than that already, please get in touch with us.', 'encore'), $total) : '',
	'is_charged' => false,
	'undo_until' => '',
] + compact('order', 'items', 'total', 'email_heading', 'additional_content', 'email'), '', $email->template_base);
