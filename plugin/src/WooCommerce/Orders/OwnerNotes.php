<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Payment\ChargeAcceptance;
use Encore\Application\SalesLimit;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\WooCommerce\Catalog\ProductName;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Payments\OfflineGateways;

/**
 * What the order's notes tell its owner of an accepted offer; where something was charged the transaction is named, so that it
 * can be found at the provider.
 */
final class OwnerNotes
{
	public static function added(Acceptance $acceptance): string
	{
		if ($acceptance->way === PaymentWay::Offline) {
			return sprintf(
				/* translators: 1: products with their pieces, "Serum × 1", 2: amount, 3: "paid on delivery". */
				__('Offer accepted after the order: %1$s added. Nothing was charged: the order costs %2$s more, %3$s.', 'encore'),
				ProductName::withPieces($acceptance->quote),
				ShopCurrency::text($acceptance->quote->total()),
				OfflineGateways::words($acceptance->gateway),
			);
		}
		return sprintf(
			/* translators: 1: products with their pieces, "Serum × 1", 2: amount, 3: the payment provider's transaction. */
			__('Offer accepted after payment: %1$s added. %2$s was charged to the saved card, transaction %3$s.', 'encore'),
			ProductName::withPieces($acceptance->quote),
			ShopCurrency::text($acceptance->quote->total()),
			$acceptance->transactionId,
		);
	}

	/**
	 * Empty for a state of which the owner need not hear.
	 *
	 * @param Money $moved money that went back, or was to
	 */
	public static function became(Acceptance $acceptance, Money $moved): string
	{
		if ($acceptance->way === PaymentWay::Offline) {
			return self::uncharged($acceptance);
		}
		$isDisputed = $acceptance->message === Acceptance::DISPUTED;
		/* translators: 1: product, 2: amount, 3: the payment provider's transaction. */
		$words = match ($acceptance->state) {
			AcceptanceState::RequiresAction => __('Offer accepted after payment: %1$s. The customer has to confirm %2$s with the bank; nothing is charged until then.', 'encore'),
			AcceptanceState::DeclinedFinal => self::unsold($acceptance)
				/* translators: 1: product, 2: amount. */
				?: __('Offer accepted after payment: %1$s. The charge of %2$s was declined for good; nothing was charged or added.', 'encore'),
			/* translators: 1: product, 2: amount, 3: the payment provider's transaction. */
			AcceptanceState::Undone => __('Offer taken back: %1$s. %2$s was paid back to the saved card, transaction %3$s.', 'encore'),
			/* translators: 1: product, 2: amount, 3: the payment provider's transaction. */
			AcceptanceState::Settled => __('%1$s was to be taken back, but the payment provider did not pay %2$s back (transaction %3$s). The item stays sold. Please refund it by hand if it is due.', 'encore'),
			AcceptanceState::NeedsReview => $isDisputed
				/* translators: 1: product, 2: amount, 3: the payment provider's transaction. */
				? __('Please look at this: the charge of %2$s for the offer %1$s is in question at the payment provider (transaction %3$s). The item stays sold until you decide in the panel "Offers".', 'encore')
				/* translators: 1: product, 2: amount, 4: the acceptance's id, which the payment provider shows as encore_acceptance. */
				: __('Please look at this: for the offer %1$s it could not be found out whether %2$s was charged or paid back. Look for encore_acceptance %4$s at your payment provider, then decide in the panel "Offers".', 'encore'),
			default => '',
		};
		return $words === '' ? '' : sprintf($words, ProductName::ofAll($acceptance->quote), ShopCurrency::text($moved), $acceptance->transactionId, $acceptance->uuid);
	}

	/** Empty where something else was the reason. */
	public static function unsold(Acceptance $acceptance): string
	{
		return match ($acceptance->message) {
			/* translators: %1$s: product. */
			ChargeAcceptance::SOLD_OUT => __('Offer accepted after payment, but sold out: %1$s. Nothing was charged for it.', 'encore'),
			/* translators: %1$s: product. */
			SalesLimit::REACHED => __('Offer accepted after payment, but by then it was sold as often as you allow: %1$s. Nothing was charged for it.', 'encore'),
			default => '',
		};
	}

	private static function uncharged(Acceptance $acceptance): string
	{
		return match ($acceptance->state) {
			/* translators: 1: product, 2: amount. */
			AcceptanceState::Undone => sprintf(__('Offer taken back: %1$s. The order costs %2$s less again; nothing had been charged for it.', 'encore'), ProductName::ofAll($acceptance->quote), ShopCurrency::text($acceptance->quote->total())),
			/* translators: 1: product, 2: amount. */
			AcceptanceState::Settled => sprintf(__('%1$s was to be taken back, but the order does not wait for its payment any more. It stays in the order. Please refund %2$s by hand if it is due.', 'encore'), ProductName::ofAll($acceptance->quote), ShopCurrency::text($acceptance->quote->total())),
			default => '',
		};
	}
}
