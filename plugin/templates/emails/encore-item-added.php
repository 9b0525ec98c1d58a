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

do_action('woocommerce_email_header', $email_heading, $email);
?>
<p><?php esc_html_e('A customer has accepted an offer after ordering. It was added to the order:', 'encore'); ?></p>
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
	<strong><?php echo esc_html($item->name); ?> × <?php echo esc_html((string) $item->quantity); ?></strong><br>
	<?php
/* translators: %s: amount. */
echo esc_html(sprintf(__('Price: %s', 'encore'), $item->total));
	if ($item->tax !== '') {
		/* translators: %s: amount of tax. */
		echo esc_html(' ' . sprintf(__('(of it %s tax)', 'encore'), $item->tax));
	}
	if ($item->transaction !== '') {
		/* translators: %s: the payment provider's transaction. */
		echo '<br>' . esc_html(sprintf(__('Paid by transaction %s', 'encore'), $item->transaction));
	} elseif ($item->money !== '') {
		echo '<br>' . esc_html($item->money);
	}
	?>
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
