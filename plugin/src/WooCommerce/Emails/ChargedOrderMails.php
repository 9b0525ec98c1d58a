<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Mail\MailState;
use Encore\WooCommerce\Orders\SameOrder;
use Encore\WooCommerce\Refunds\HeldMails;

/** WooCommerce's own mails of an order that a kept card has paid, to its shopper and its shop: those that were held while it was made. */
final class ChargedOrderMails
{
	/** @return MailState sent, off, or waiting where the shopper's did not leave; the shop's is never sent twice */
	public static function deliver(\WC_Order $order): MailState
	{
		$left = [];
		$note = static function (mixed $hasLeft, mixed $id = '', mixed $email = null) use (&$left): void {
			if ($email instanceof \WC_Email && $email->is_customer_email()) {
				$left[] = (bool) $hasLeft;
			}
		};
		add_action('woocommerce_email_sent', $note, 10, 3);
		try {
			// Completed by its owner since, it has had the mail of that.
			$status = SameOrder::isCompleted($order) && !SameOrder::isCompletedByPayment($order) ? 'processing' : $order->get_status();
			$actions = array_filter(HeldMails::ofStatus($status), HeldMails::isMailed(...));
			HeldMails::send(array_values(array_map(static fn(string $action): array => [$action, [$order->get_id(), $order]], $actions)));
		} finally {
			remove_action('woocommerce_email_sent', $note);
		}
		return match (true) {
			$left === [] => MailState::Off,
			in_array(false, $left, true) => MailState::Waiting,
			default => MailState::Sent,
		};
	}
}
