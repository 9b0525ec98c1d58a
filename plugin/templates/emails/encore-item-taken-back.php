<?php

/**
 * "Taken back from order 123", to the shop. A theme changes it by its own woocommerce/emails/encore-item-taken-back.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $total              the order's new total
 * @var string                                      $email_heading
 * @var string                                      $additional_content
 * @var \WC_Email                                   $email
 */

defined('ABSPATH') || exit;

wc_get_template('emails/encore-shop-mail.php', [
	'intro' => __('What a customer had added by an offer was taken back from the order:', 'encore'),
	'is_taken_back' => true,
] + compact('order', 'items', 'total', 'email_heading', 'additional_content', 'email'), '', $email->template_base);
