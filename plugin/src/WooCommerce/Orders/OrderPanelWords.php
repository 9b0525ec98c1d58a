<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Charging\ChargeStatus;
use Encore\Application\History\MoneyMove;
use Encore\Application\History\OfferHistory;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;
use Encore\WooCommerce\Catalog\ProductName;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Payments\OfflineGateways;

/**
 * What an owner reads of one offer, in the order in which it happened.
 *
 * @phpstan-type Line array{string, string, \DateTimeImmutable|null}
 */
final class OrderPanelWords
{
	/** @return list<Line> what, in words, when; not escaped */
	public static function of(OfferHistory $history, \DateTimeImmutable $now): array
	{
		$money = self::money($history);
		$lines = self::happened($history, $now);
		return $money === '' ? $lines : [...$lines, [__('The money:', 'encore'), $money, null]];
	}

	/** @return list<Line> without what there is for the owner to do */
	public static function happened(OfferHistory $history, \DateTimeImmutable $now): array
	{
		$lines = [self::offered($history), self::answered($history, $now)];
		foreach ($history->moves as $move) {
			$lines[] = match (true) {
				$move->isRefund => self::refund($move),
				$history->way === PaymentWay::PayLink => self::link($move),
				default => self::charge($move, $history->acceptance === AcceptanceState::Expired),
			};
		}
		return $lines;
	}

	/** @return Line */
	private static function offered(OfferHistory $history): array
	{
		$quote = $history->quote;
		if ($quote === null) {
			return [__('Offered:', 'encore'), __('at the checkout, as an order bump', 'encore'), $history->shownAt];
		}
		/* translators: 1: products with their pieces, "Serum × 1", 2: amount with tax. */
		$text = sprintf(__('%1$s, for %2$s', 'encore'), ProductName::withPieces($quote), ShopCurrency::text($quote->total()));
		return [__('Offered:', 'encore'), $text, $history->shownAt];
	}

	/** @return Line */
	private static function answered(OfferHistory $history, \DateTimeImmutable $now): array
	{
		$text = match (true) {
			$history->answer === PresentationState::Accepted => __('accepted', 'encore'),
			$history->answer === PresentationState::Declined => __('declined', 'encore'),
			$history->isOpen($now) => __('not yet, the offer is still open', 'encore'),
			default => __('not answered, the offer is over', 'encore'),
		};
		$isOver = $history->answer === PresentationState::Shown && !$history->isOpen($now);
		return [__('Answer:', 'encore'), $text, $isOver ? $history->expiresAt : $history->answeredAt];
	}

	/** @return Line */
	private static function charge(MoneyMove $move, bool $isOver): array
	{
		$amount = ShopCurrency::text($move->amount);
		$text = match (ChargeStatus::tryFrom($move->outcome)) {
			/* translators: 1: amount, 2: the payment provider's transaction. */
			ChargeStatus::Paid => sprintf(__('%1$s charged, transaction %2$s', 'encore'), $amount, $move->transaction),
			ChargeStatus::Declined => $move->message === ''
				/* translators: %s: amount. */
				? sprintf(__('%s declined.', 'encore'), $amount)
				/* translators: 1: amount, 2: what the payment provider said, to the customer. */
				: sprintf(__('%1$s declined. The provider says: “%2$s”', 'encore'), $amount, $move->message),
			/* translators: %s: amount. */
			ChargeStatus::RequiresAction => sprintf(__('%s to be confirmed by the customer with the bank', 'encore'), $amount),
			/* translators: %s: amount. */
			default => sprintf($isOver ? __('%s sent, and not found at the payment provider', 'encore') : __('%s sent to the payment provider, no certain answer', 'encore'), $amount),
		};
		return [__('Charge:', 'encore'), $text, $move->concludedAt ?? $move->begunAt];
	}

	/** @return Line */
	private static function link(MoneyMove $move): array
	{
		$amount = ShopCurrency::text($move->amount);
		$text = match (ChargeStatus::tryFrom($move->outcome)) {
			/* translators: %s: amount. */
			ChargeStatus::Paid => sprintf(__('%s paid, as an order of its own', 'encore'), $amount),
			/* translators: %s: amount. */
			ChargeStatus::Declined => sprintf(__('%s not paid, the link has ended', 'encore'), $amount),
			/* translators: %s: amount. */
			default => sprintf(__('%s to be paid by the customer', 'encore'), $amount),
		};
		return [__('Payment link:', 'encore'), $text, $move->concludedAt ?? $move->begunAt];
	}

	/** @return Line */
	private static function refund(MoneyMove $move): array
	{
		$amount = ShopCurrency::text($move->amount);
		$text = match ($move->outcome) {
			/* translators: 1: amount, 2: the payment provider's refund. */
			RefundAttempt::REFUNDED => $move->transaction === ''
				/* translators: %s: amount. */
				? sprintf(__('%s paid back at the payment provider', 'encore'), $amount)
				/* translators: 1: amount, 2: the payment provider's refund. */
				: sprintf(__('%1$s paid back, refund %2$s', 'encore'), $amount, $move->transaction),
			/* translators: %s: amount. */
			RefundAttempt::FOUND => sprintf(__('%s paid back at the payment provider', 'encore'), $amount),
			RefundAttempt::REFUSED => $move->message === ''
				/* translators: %s: amount. */
				? sprintf(__('%s not paid back: the payment provider refused.', 'encore'), $amount)
				/* translators: 1: amount, 2: what the payment provider said. */
				: sprintf(__('%1$s not paid back: the payment provider refused. It says: “%2$s”', 'encore'), $amount, $move->message),
			/* translators: %s: amount. */
			default => sprintf(__('%s asked to be paid back, no certain answer yet', 'encore'), $amount),
		};
		return [__('Refund:', 'encore'), $text, $move->concludedAt ?? $move->begunAt];
	}

	/** Where it is now, and what there is to do. Empty where nothing was accepted. */
	private static function money(OfferHistory $history): string
	{
		if ($history->way === PaymentWay::Offline) {
			return self::uncharged($history);
		}
		$linked = match ($history->way) {
			PaymentWay::PayLink => self::moneyByLink($history->acceptance),
			PaymentWay::LinkedCharge => self::moneyLinked($history),
			default => '',
		};
		return $linked !== '' ? $linked : match ($history->acceptance) {
			null => $history->quote === null && $history->answer === PresentationState::Accepted ? __('part of the first payment.', 'encore') : '',
			AcceptanceState::Accepted => __('nothing was charged so far.', 'encore'),
			AcceptanceState::Charging, AcceptanceState::Unknown => __('not known yet. Encore asks the payment provider; there is nothing to do for two days.', 'encore'),
			AcceptanceState::RequiresAction => __('nothing was charged so far; the customer has to confirm with the bank.', 'encore'),
			AcceptanceState::Paid => __('charged, and about to be put into the order.', 'encore'),
			AcceptanceState::Settled => self::charged($history),
			AcceptanceState::Undoing => __('on its way back to the customer. There is nothing to do.', 'encore'),
			AcceptanceState::PaidLate => __('came too late, and is on its way back to the customer. There is nothing to do.', 'encore'),
			AcceptanceState::Undone => __('paid back in full; the item is no longer part of the order.', 'encore'),
			AcceptanceState::Declined, AcceptanceState::DeclinedFinal, AcceptanceState::Expired => __('nothing was charged.', 'encore'),
			AcceptanceState::NeedsReview => $history->isDisputed
				? __('in question at the payment provider. The item is in this order; please decide below what becomes of it.', 'encore')
				: sprintf(
					/* translators: %s: the acceptance's id, which the payment provider shows as encore_acceptance. */
					__('please look: nobody could find out whether it was charged or paid back. Search your payment provider for encore_acceptance %s, then decide below.', 'encore'),
					$history->uuid,
				),
		};
	}

	private static function charged(OfferHistory $history): string
	{
		$back = array_reduce(
			$history->moves,
			static fn(?Money $sum, MoneyMove $move): ?Money => !$move->isBack() ? $sum : ($sum?->plus($move->amount) ?? $move->amount),
		);
		return $back === null
			? __('charged, and in this order.', 'encore')
			/* translators: %s: amount. */
			: sprintf(__('charged, and in this order. %s of it was paid back.', 'encore'), ShopCurrency::text($back));
	}

	private static function uncharged(OfferHistory $history): string
	{
		return match ($history->acceptance) {
			null => '',
			/* translators: %s: "paid on delivery". */
			AcceptanceState::Settled => sprintf(__('not charged: %s, and in this order.', 'encore'), OfflineGateways::words($history->gateway)),
			AcceptanceState::Undoing => __('nothing was charged; the item is about to leave the order.', 'encore'),
			AcceptanceState::Undone => __('nothing was charged; the item left the order.', 'encore'),
			AcceptanceState::Accepted => __('nothing is charged; the item is not in the order yet.', 'encore'),
			default => __('nothing was charged, and nothing was added.', 'encore'),
		};
	}

	/** Empty where it is as with any charge. */
	private static function moneyLinked(OfferHistory $history): string
	{
		return match (true) {
			$history->acceptance === AcceptanceState::Paid => __('charged, and about to become an order of its own.', 'encore'),
			$history->acceptance === AcceptanceState::Settled => __('charged, as an order of its own. Refund it there.', 'encore'),
			$history->acceptance === AcceptanceState::Undone => __('paid back in full, and so is the order of its own, where there was one.', 'encore'),
			$history->needsReview() && $history->isDisputed => __('in question at the payment provider. The item is an order of its own; please decide below what becomes of it.', 'encore'),
			default => '',
		};
	}

	/** Empty where it is as with a charge. */
	private static function moneyByLink(?AcceptanceState $state): string
	{
		return match ($state) {
			AcceptanceState::Charging, AcceptanceState::RequiresAction => __('not paid yet; the order of its own shows how it stands.', 'encore'),
			AcceptanceState::Paid, AcceptanceState::Settled => __('in the order of its own. Refund it there.', 'encore'),
			AcceptanceState::Undone => __('paid back in full, by the order of its own.', 'encore'),
			AcceptanceState::NeedsReview => __('please look at the order of its own. It was paid after its link had ended and was not paid back, or nobody could find out whether it was paid. Send the item, or refund or cancel it there; then decide below.', 'encore'),
			default => '',
		};
	}
}
