<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Review;

use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Review\ReviewFinding;
use Encore\Domain\Acceptance\Decision;
use Encore\WooCommerce\Catalog\ProductName;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What an owner reads of a review: as a note on the order, for good, and as the answer to a click. */
final class ReviewWords
{
	/** @param string $who whoever pressed the button */
	public static function note(string $who, ?Decision $decision, ReviewFinding $finding): string
	{
		$name = ProductName::ofAll($finding->acceptance->quote);
		$what = match ($decision) {
			/* translators: 1: a person, 2: a product. */
			null => __('%1$s had the payment provider asked about the offer %2$s.', 'encore'),
			/* translators: 1: a person, 2: a product. */
			Decision::MoneyCame => __('%1$s decided: the money for the offer %2$s came, and the item is sold.', 'encore'),
			/* translators: 1: a person, 2: a product. */
			Decision::NoMoney => __('%1$s decided: no money came for the offer %2$s. It is closed.', 'encore'),
			/* translators: 1: a person, 2: a product. */
			Decision::PaidBack => __('%1$s decided: all of the money for the offer %2$s was paid back. It is closed.', 'encore'),
		};
		return sprintf($what, $who, $name) . ' ' . self::said($finding);
	}

	/** What the provider said. */
	private static function said(ReviewFinding $finding): string
	{
		$amount = ShopCurrency::text($finding->acceptance->quote->total());
		$back = $finding->paidBack;
		return match ($finding->status) {
			ChargeStatus::Paid => match (true) {
				/* translators: 1: amount, 2: transaction. */
				$back === null => sprintf(__('The payment provider says: %1$s was charged, transaction %2$s.', 'encore'), $amount, $finding->acceptance->transactionId),
				/* translators: 1: amount, 2: transaction. */
				$back->amount === 0 => sprintf(__('The payment provider says: %1$s was charged, transaction %2$s, and nothing of it was paid back.', 'encore'), $amount, $finding->acceptance->transactionId),
				/* translators: 1: amount, 2: transaction, 3: amount paid back. */
				default => sprintf(__('The payment provider says: %1$s was charged, transaction %2$s, and %3$s of it was paid back.', 'encore'), $amount, $finding->acceptance->transactionId, ShopCurrency::text($back)),
			},
			ChargeStatus::Declined, ChargeStatus::NotFound => __('The payment provider says: nothing was charged.', 'encore'),
			ChargeStatus::RequiresAction => __('The payment provider says: it still waits for the customer to confirm.', 'encore'),
			ChargeStatus::Unknown => __('The payment provider gave no clear answer.', 'encore'),
		};
	}

	/** @param string $code what became of a click; another one says nothing */
	public static function answer(string $code): string
	{
		return match ($code) {
			ReviewForm::LOOK => __('The payment provider was asked; its answer is in the newest note of this order.', 'encore'),
			Decision::MoneyCame->value => __('It is settled: the item is sold.', 'encore'),
			Decision::NoMoney->value => __('It is closed: no money came, and the item is not sold.', 'encore'),
			Decision::PaidBack->value => __('It is closed: all of the money went back.', 'encore'),
			'review_changed' => __('Nothing was done: this has changed meanwhile. Please look at it as it is now.', 'encore'),
			'review_no_money' => __('Nothing was done: the payment provider says that nothing was charged.', 'encore'),
			'review_money_came' => __('Nothing was done: the payment provider says that it was charged.', 'encore'),
			'review_paid_back' => __('Nothing was done: the payment provider says that all of it was paid back.', 'encore'),
			'review_not_paid_back' => __('Nothing was done: the payment provider says that it was not paid back in full. Please refund the rest there first.', 'encore'),
			'review_not_paid' => __('Nothing was done: the order of its own is not paid. Please set it to the status that it has first.', 'encore'),
			'review_waits' => __('Nothing was done: the payment provider still waits for the customer to confirm. Please look again later, or end the payment there.', 'encore'),
			'out_of_stock' => __('Nothing was done: no piece of the item is left. Please add stock, or refund the money at your payment provider and say here that it was paid back.', 'encore'),
			'order_closed' => __('Nothing was done: this order takes no items any more. Please refund the money at your payment provider and say here that it was paid back.', 'encore'),
			'failed' => __('Nothing was done: something went wrong, and the log has it. Please try again.', 'encore'),
			default => '',
		};
	}

	/** Whether it did what was asked for. */
	public static function isDone(string $code): bool
	{
		return $code === ReviewForm::LOOK || Decision::tryFrom($code) !== null;
	}
}
