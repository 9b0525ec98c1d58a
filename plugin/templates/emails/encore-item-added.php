<?php

/**
 * "Added to order 123", to the shop. A theme changes it by its own woocommerce/emails/encore-item-added.php.
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
	'intro' => __('A customer has accepted an offer after ordering. It was added to the order:', 'encore'),
	'is_taken_back' => false,
] + compact('order', 'items', 'total', 'email_heading', 'additional_content', 'email'), '', $email->template_base);
