<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Ports\OfflineGateways;
use Encore\Application\Ports\ShopPrices;
use Encore\Application\Ports\UndoWords;
use Encore\Application\ThankYou\AcceptedOffer;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;

/** What the thank-you page says of accepted offers: the state in a few words, and the money in a sentence. */
final class AcceptedOfferWords implements UndoWords
{
	/** Names, in the address, the item that was just taken back; what is said of it comes from the ledger. */
	public const QUERY = 'encore_undo';

	public function __construct(
		private readonly ShopPrices $prices,
		private readonly OfflineGateways $offline,
	) {
	}

	public function said(Acceptance $acceptance): string
	{
		if (self::isOffline($acceptance)) {
			return $acceptance->state === AcceptanceState::Undone ? __('Taken back. Nothing was charged for it.', 'encore') : '';
		}
		return match ($acceptance->state) {
			AcceptanceState::Undone => sprintf(
				/* translators: %s: an amount. */
				__('Taken back. %s is paid back to you.', 'encore'),
				$this->amount($acceptance),
			),
			AcceptanceState::Undoing, AcceptanceState::PaidLate => sprintf(
				/* translators: %s: an amount. */
				__('We have asked for your %s back and wait for the payment provider. The shop knows and takes care of it.', 'encore'),
				$this->amount($acceptance),
			),
			default => '',
		};
	}

	public function amount(Acceptance $acceptance): string
	{
		return $this->prices->format($acceptance->quote->total());
	}

	/** What is told of it: one that never arrived is sent or added by a new click alone, and none is offered here. */
	public static function state(Acceptance $acceptance): AcceptanceState
	{
		$neverArrived = $acceptance->state === AcceptanceState::Accepted && ($acceptance->attempt > 0 || self::isOffline($acceptance));
		return $neverArrived ? AcceptanceState::Expired : $acceptance->state;
	}

	public function label(AcceptedOffer $offer): string
	{
		$acceptance = $offer->acceptance;
		$state = self::state($acceptance);
		if ($offer->isPaidBackWhole()) {
			return __('Paid back', 'encore');
		}
		return $acceptance->way === PaymentWay::PayLink ? PayLinkWords::label($state, $acceptance->isAwaited()) : match ($state) {
			AcceptanceState::Settled => $acceptance->way->isLinked() ? __('Ordered', 'encore') : __('Added', 'encore'),
			AcceptanceState::RequiresAction => __('Not confirmed', 'encore'),
			AcceptanceState::Accepted, AcceptanceState::Charging, AcceptanceState::Paid => __('On its way', 'encore'),
			AcceptanceState::Undoing, AcceptanceState::PaidLate => __('On its way back', 'encore'),
			AcceptanceState::Undone => __('Taken back', 'encore'),
			AcceptanceState::Declined, AcceptanceState::DeclinedFinal, AcceptanceState::Expired => self::isOffline($acceptance)
				? __('Could not be added', 'encore')
				: __('Could not be charged', 'encore'),
			AcceptanceState::Unknown, AcceptanceState::NeedsReview => __('We are finding out', 'encore'),
		};
	}

	/**
	 * "Serum and Case".
	 *
	 * @param string $gone what stands for one that no longer exists
	 */
	public static function name(AcceptedOffer $offer, string $gone): string
	{
		return (string) wp_sprintf('%l', array_map(static fn(string $name): string => $name === '' ? $gone : $name, $offer->names));
	}

	/** The whole sentence about its money. */
	public function money(AcceptedOffer $offer): string
	{
		return trim($this->paid($offer) . ' ' . $this->paidBack($offer));
	}

	private function paid(AcceptedOffer $offer): string
	{
		return match ($offer->acceptance->way) {
			PaymentWay::Charge, PaymentWay::LinkedCharge => $this->charged($offer),
			PaymentWay::Offline => $this->uncharged($offer->acceptance),
			PaymentWay::PayLink => sprintf(PayLinkWords::money(self::state($offer->acceptance), $offer->acceptance->isAwaited()), $this->amount($offer->acceptance)),
		};
	}

	/** Empty where nothing was. */
	private function paidBack(AcceptedOffer $offer): string
	{
		return match (true) {
			$offer->paidBack === null => '',
			/* translators: %s: an amount. */
			$offer->acceptance->way === PaymentWay::PayLink => sprintf(__('%s was paid back to you.', 'encore'), $this->prices->format($offer->paidBack)),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			default => sprintf(__('%1$s was paid back to %2$s.', 'encore'), $this->prices->format($offer->paidBack), self::card($offer)),
		};
	}

	public function question(AcceptedOffer $offer): string
	{
		$name = self::name($offer, __('The item', 'encore'));
		$amount = $this->amount($offer->acceptance);
		return match ($offer->acceptance->way) {
			/* translators: 1: a product, 2: an amount, 3: a card, "Visa ending in 4242". */
			PaymentWay::Charge => sprintf(__('Take this back? %1$s leaves your order, and %2$s goes back to %3$s.', 'encore'), $name, $amount, self::card($offer)),
			/* translators: 1: a product, 2: an amount, 3: a card, "Visa ending in 4242". */
			PaymentWay::LinkedCharge => sprintf(__('Take this back? The order of %1$s ends, and %2$s goes back to %3$s.', 'encore'), $name, $amount, self::card($offer)),
			/* translators: %s: a product. */
			PaymentWay::Offline => sprintf(__('Take this back? %s leaves your order. Nothing was charged for it.', 'encore'), $name),
			PaymentWay::PayLink => sprintf(PayLinkWords::question(), $name, $amount),
		};
	}

	private function uncharged(Acceptance $acceptance): string
	{
		$amount = $this->amount($acceptance);
		return match (self::state($acceptance)) {
			AcceptanceState::Settled => sprintf(
				/* translators: 1: an amount, 2: "paid on delivery". */
				__('Not charged: your order costs %1$s more, %2$s.', 'encore'),
				$amount,
				$this->offline->paid($acceptance->gateway),
			),
			AcceptanceState::Undoing => __('It leaves your order in a moment. Nothing was charged for it.', 'encore'),
			/* translators: %s: an amount. */
			AcceptanceState::Undone => sprintf(__('Your order costs %s less again. Nothing was charged for it.', 'encore'), $amount),
			default => __('Nothing was charged for it. The rest of your order is not affected.', 'encore'),
		};
	}

	private function charged(AcceptedOffer $offer): string
	{
		/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
		$words = match (self::state($offer->acceptance)) {
			AcceptanceState::Settled => $offer->order === null
				? __('%1$s was charged to %2$s.', 'encore')
				/* translators: 1: an amount, 2: a card, "Visa ending in 4242", 3: an order's number. */
				: __('%1$s was charged to %2$s, as order #%3$s.', 'encore'),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			AcceptanceState::Paid => $offer->acceptance->way->isLinked()
				? __('%1$s was charged to %2$s. Its order is made in a moment.', 'encore')
				/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
				: __('%1$s was charged to %2$s. It joins your order in a moment.', 'encore'),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			AcceptanceState::Accepted, AcceptanceState::Charging => __('Your payment of %1$s by %2$s is not finished yet.', 'encore'),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			AcceptanceState::RequiresAction => __('You have not confirmed %1$s by %2$s at your bank. Unless you do, nothing is charged, and after a while it ends by itself.', 'encore'),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			AcceptanceState::Undoing, AcceptanceState::PaidLate => __('%1$s goes back to %2$s. We wait for the payment provider.', 'encore'),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			AcceptanceState::Undone => __('%1$s goes back to %2$s. Depending on your bank this takes a few days.', 'encore'),
			AcceptanceState::Declined, AcceptanceState::DeclinedFinal, AcceptanceState::Expired => __('Nothing was charged for it. The rest of your order is not affected.', 'encore'),
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			AcceptanceState::Unknown, AcceptanceState::NeedsReview => __('We do not know yet whether %1$s was charged to %2$s. You are not charged twice.', 'encore'),
		};
		return sprintf($words, $this->amount($offer->acceptance), self::card($offer), $offer->order->number ?? '');
	}

	/** @param int $minutes that are left, at least 1 */
	public function left(int $minutes): string
	{
		/* translators: %d: a number of minutes. */
		return sprintf(_n('%d minute left', '%d minutes left', $minutes, 'encore'), $minutes);
	}

	private static function card(AcceptedOffer $offer): string
	{
		return $offer->card === null ? __('your card', 'encore') : CardName::of($offer->card);
	}

	private static function isOffline(Acceptance $acceptance): bool
	{
		return $acceptance->way === PaymentWay::Offline;
	}
}
