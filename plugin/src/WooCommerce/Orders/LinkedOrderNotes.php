<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\WooCommerce\Catalog\ProductName;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** What the notes of a first order and of its linked one tell of each other. */
final class LinkedOrderNotes
{
	public static function made(Acceptance $acceptance, \WC_Order $linked): string
	{
		if ($acceptance->way->isCharged()) {
			/* translators: 1: product, 2: amount, 3: an order's number, 4: the payment provider's transaction. */
			return self::say(__('Offer accepted after payment: %1$s. %2$s was charged to the saved card, transaction %4$s, as order #%3$s.', 'encore'), $acceptance, $linked);
		}
		/* translators: 1: product, 2: amount, 3: an order's number. */
		return self::say(__('Offer accepted after payment: %1$s. The customer pays %2$s by a link, as order #%3$s.', 'encore'), $acceptance, $linked);
	}

	/** On the linked order. */
	public static function from(\WC_Order $first): string
	{
		/* translators: %s: an order's number. */
		return sprintf(__('From an offer that was accepted after the payment of order #%s.', 'encore'), $first->get_order_number());
	}

	/** On both orders; empty for a state of which the owner need not hear. */
	public static function became(Acceptance $acceptance, ?\WC_Order $linked): string
	{
		$words = match ($acceptance->state) {
			/* translators: 1: product, 2: amount, 3: an order's number. */
			AcceptanceState::Undone => __('Offer taken back: %1$s. %2$s was paid back by the payment method of order #%3$s.', 'encore'),
			/* translators: 1: product, 2: amount, 3: an order's number. */
			AcceptanceState::Settled => __('%1$s was to be taken back, but the payment method of order #%3$s did not pay %2$s back. That order stays as it is. Please refund it by hand if it is due.', 'encore'),
			/* translators: 1: product, 2: amount, 3: an order's number. */
			AcceptanceState::NeedsReview => __('Please look at this: order #%3$s for the offer %1$s was paid after its link had ended and %2$s was not paid back, or nobody could find out whether it was paid. Send the item, or refund or cancel that order; then decide in the panel "Offers".', 'encore'),
			AcceptanceState::DeclinedFinal => OwnerNotes::unsold($acceptance),
			default => '',
		};
		return $words === '' ? '' : self::say($words, $acceptance, $linked);
	}

	private static function say(string $words, Acceptance $acceptance, ?\WC_Order $linked): string
	{
		return sprintf(
			$words,
			ProductName::ofAll($acceptance->quote),
			ShopCurrency::text($acceptance->quote->total()),
			$linked?->get_order_number() ?? '?',
			$acceptance->transactionId,
		);
	}
}
