<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What an owner reads of a refund that has more than one charge: as the answer, and in the order's notes. */
final class RefundWords
{
	public static function note(int $orderId, string $words): void
	{
		$order = wc_get_order($orderId);
		if ($order instanceof \WC_Order) {
			$order->add_order_note($words);
		}
	}

	public static function paidBack(RefundAttempt $attempt): string
	{
		return sprintf(
			/* translators: 1: amount, 2: the payment provider's transaction, 3: its refund. */
			__('%1$s was paid back to the saved card, transaction %2$s, refund %3$s.', 'encore'),
			ShopCurrency::text($attempt->amount),
			$attempt->transactionId,
			$attempt->refundId,
		);
	}

	public static function foundAtProvider(RefundAttempt $attempt): string
	{
		return sprintf(
			/* translators: 1: amount, 2: the payment provider's transaction. */
			__('%1$s of transaction %2$s was paid back at the payment provider, and not by this shop.', 'encore'),
			ShopCurrency::text($attempt->amount),
			$attempt->transactionId,
		);
	}

	/** Of a refund that was not in the order yet. */
	public static function reason(RefundAttempt $found): string
	{
		return match (true) {
			$found->refundId === '' => __('Paid back at the payment provider', 'encore'),
			$found->orderRefundId > 0 => self::late(),
			default => __('Taken back by the customer', 'encore'),
		};
	}

	public static function notPaidBack(RefundAttempt $attempt): string
	{
		return sprintf(
			/* translators: 1: amount, 2: the payment provider's transaction. */
			__('%1$s of transaction %2$s was not paid back: the payment provider has no such refund. Please refund it again if it is due.', 'encore'),
			ShopCurrency::text($attempt->amount),
			$attempt->transactionId,
		);
	}

	public static function cutOff(RefundAttempt $attempt): string
	{
		return sprintf(
			/* translators: %d: the number of a refund. */
			__('The request for refund #%d was cut off while it was being paid back. Please compare that refund with your payment provider, and delete it here if nothing of it was paid back.', 'encore'),
			$attempt->orderRefundId,
		);
	}

	/** @param string $message the provider's, or empty */
	public static function failed(RefundAttempt $attempt, string $message): string
	{
		$words = $attempt->isOpen()
			/* translators: 1: amount, 2: the payment provider's transaction. */
			? __('It is not known whether %1$s of transaction %2$s was paid back: the payment provider gave no clear answer. Encore goes on asking and records it as a refund if it was. Please do not pay it back in another way before that is known.', 'encore')
			/* translators: 1: amount, 2: the payment provider's transaction. */
			: __('%1$s of transaction %2$s could not be paid back.', 'encore');
		return trim(sprintf($words, ShopCurrency::text($attempt->amount), $attempt->transactionId) . " {$message}");
	}

	/** @param non-empty-list<RefundAttempt> $paidBack */
	public static function partly(array $paidBack, Money $asked, bool $isRecorded, string $problem): string
	{
		$sum = self::sum($paidBack);
		$words = $isRecorded
			/* translators: 1: amount that was paid back, 2: the amount left, 3: what went wrong. */
			? __('Only %1$s was paid back, and is recorded as a refund of its own. The remaining %2$s was not refunded: %3$s', 'encore')
			/* translators: 1: amount that was paid back, 2: the amount left, 3: what went wrong. */
			: __('Only %1$s was paid back, and could not be recorded: please see the notes of the order. The remaining %2$s was not refunded: %3$s', 'encore');
		return sprintf($words, ShopCurrency::text($sum), ShopCurrency::text($asked->minus($sum)), $problem);
	}

	/** @param non-empty-list<RefundAttempt> $found */
	public static function foundEarlier(array $found): string
	{
		return sprintf(
			/* translators: %s: amount. */
			__('An earlier refund of %s has gone through, and is in the order now. Nothing else was paid back: please reload the order and refund what is still due.', 'encore'),
			ShopCurrency::text(self::sum($found)),
		);
	}

	/** @param non-empty-list<RefundAttempt> $paidBack */
	public static function notRecorded(array $paidBack, string $message): string
	{
		return sprintf(
			/* translators: 1: amount, 2: WooCommerce's message. */
			__('%1$s was paid back to the saved card, but could not be recorded as a refund: %2$s Please add it by hand.', 'encore'),
			ShopCurrency::text(self::sum($paidBack)),
			$message,
		);
	}

	public static function late(): string
	{
		return __('Refund whose confirmation by the payment provider came late', 'encore');
	}

	public static function refused(string $reason): string
	{
		return match ($reason) {
			'refund_no_adapter' => __('Items of this order were charged to the saved card after the order, and their payment gateway is not active or cannot be reached by Encore. Nothing was paid back. Please activate the gateway, or refund these items at your payment provider and then by hand here.', 'encore'),
			'refund_unclear' => __('For an item of this order that was charged to the saved card, it is not clear how much was already paid back. Nothing was paid back now. Please look the transaction in the notes of the order up at your payment provider.', 'encore'),
			default => __('Less than this is left of the payments for this order. Nothing was paid back.', 'encore'),
		};
	}

	public static function gatewaySaidNo(): string
	{
		return __('The payment gateway did not carry out the refund.', 'encore');
	}

	/** @param string $id by which the log has it */
	public static function broken(string $id): string
	{
		/* translators: %s: an id that stands in the log too. */
		return sprintf(__('The refund could not be worked out, error %s in the log.', 'encore'), $id);
	}

	/** @param non-empty-list<RefundAttempt> $attempts */
	private static function sum(array $attempts): Money
	{
		$sum = $attempts[0]->amount->withAmount(0);
		foreach ($attempts as $attempt) {
			$sum = $sum->plus($attempt->amount);
		}
		return $sum;
	}
}
