<?php

/**
 * What the mails to the shop about one accepted offer have in common. A theme changes it by its own
 * woocommerce/emails/encore-shop-mail.php.
 *
 * @var \WC_Order                                   $order
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $intro              what has happened
 * @var bool                                        $is_taken_back
 * @var string                                      $total              the order's new total
 * @var string                                      $email_heading
 * @var string                                      $additional_content
 * @var \WC_Email                                   $email
 */

defined('ABSPATH') || exit;

do_action('woocommerce_email_header', $email_heading, $email);
?>
<p><?php echo esc_html($intro); ?></p>
<h2>
	<a class="link" href="<?php echo esc_url($order->get_edit_order_url()); ?>">
	<?php
	/* translators: %s: an order's number. */
	echo esc_html(sprintf(__('Order #%s', 'encore'), $order->get_order_number()));
?>
	</a>
</h2>
<?php foreach ($items as $item) { ?>
<p>
	<?php foreach ($item->parts as $part) { ?>
	<strong><?php echo esc_html($part->words()); ?></strong><br>
		<?php
		/* translators: %s: amount. */
		echo esc_html(sprintf(__('Price: %s', 'encore'), $part->total));
		if ($part->tax !== '') {
			/* translators: %s: amount of tax. */
			echo esc_html(' ' . sprintf(__('(of it %s tax)', 'encore'), $part->tax));
		}
		?>
	<br>
	<?php } ?>
	<?php echo esc_html($item->moved($is_taken_back)); ?>
</p>
<?php } ?>
<p>
<?php
/* translators: %s: amount. */
echo esc_html(sprintf(__('New total of the order: %s', 'encore'), $total));
?>
</p>
<?php
if ($additional_content !== '') {
	echo wp_kses_post(wpautop(wptexturize($additional_content)));
}

do_action('woocommerce_email_footer', $email);
