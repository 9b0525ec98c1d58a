<?php

/**
 * The items that a mail to the shopper tells of, and the order's new total. A theme changes it by its own
 * woocommerce/emails/encore-mail-items.php.
 *
 * @var list<\Encore\WooCommerce\Emails\MailedItem> $items
 * @var string                                      $total     the order's new total
 * @var bool                                        $is_to_pay whether the order is still to be paid before it is sent
 */

defined('ABSPATH') || exit;
?>
<div style="margin-bottom: 24px;">
<table class="td font-family" cellspacing="0" cellpadding="6" border="1" width="100%">
	<thead>
		<tr>
			<th class="td text-align-left" scope="col"><?php esc_html_e('Product', 'encore'); ?></th>
			<th class="td text-align-left" scope="col"><?php esc_html_e('Quantity', 'encore'); ?></th>
			<th class="td text-align-left" scope="col"><?php esc_html_e('Price', 'encore'); ?></th>
		</tr>
	</thead>
	<tbody>
	<?php
	$money = static function (\Encore\WooCommerce\Emails\MailedItem $item): void {
		echo esc_html($item->money);
		if ($item->undoUrl !== '') {
			?>
			<br><a class="link" href="<?php echo esc_url($item->undoUrl); ?>"><?php esc_html_e('Take this back', 'encore'); ?></a>
			<?php
		}
	};
foreach ($items as $item) {
	$is_bundle = count($item->parts) > 1;
	foreach ($item->parts as $part) {
		?>
		<tr>
			<td class="td text-align-left">
				<?php echo esc_html($part->name); ?>
				<?php if (!$is_bundle && $item->money . $item->undoUrl !== '') { ?>
				<br><?php $money($item); ?>
				<?php } ?>
			</td>
			<td class="td text-align-left"><?php echo esc_html($part->quantity); ?></td>
			<td class="td text-align-left">
				<?php echo esc_html($part->total); ?>
				<?php if ($part->tax !== '') { ?>
				<br><small>
					<?php
				/* translators: 1: price without tax, 2: tax. */
				echo esc_html(sprintf(__('%1$s + %2$s tax', 'encore'), $part->net, $part->tax));
					?>
				</small>
				<?php } ?>
			</td>
		</tr>
		<?php } ?>
		<?php if ($is_bundle && $item->money . $item->undoUrl !== '') { ?>
		<tr>
			<td class="td text-align-left" colspan="3"><?php $money($item); ?></td>
		</tr>
		<?php } ?>
	<?php } ?>
	</tbody>
	<tfoot>
		<tr>
			<th class="td text-align-left" scope="row" colspan="2"><?php echo esc_html($is_to_pay ? __('New amount to pay', 'encore') : __('New total of your order', 'encore')); ?></th>
			<td class="td text-align-left"><?php echo esc_html($total); ?></td>
		</tr>
	</tfoot>
</table>
</div>
