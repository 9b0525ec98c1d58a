<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;

/** What the order's notes tell its owner of an accepted offer; the transaction is named, so that it can be found at the provider. */
final class OwnerNotes
{
	public static function added(Acceptance $acceptance, string $name): string
	{
		return sprintf(
			/* translators: 1: product, 2: number of pieces, 3: amount, 4: the payment provider's transaction. */
			__('Offer accepted after payment: %1$s × %2$d added. %3$s was charged to the saved card, transaction %4$s.', 'encore'),
			$name,
			$acceptance->quote->quantity,
			self::amount($acceptance),
			$acceptance->transactionId,
		);
	}

	/** Empty for a state of which the owner need not hear. */
	public static function became(Acceptance $acceptance): string
	{
		return match ($acceptance->state) {
			AcceptanceState::Undone => sprintf(
				/* translators: 1: product, 2: amount, 3: the payment provider's transaction. */
				__('Offer taken back: %1$s. %2$s was paid back to the saved card, transaction %3$s.', 'encore'),
				self::name($acceptance),
				self::amount($acceptance),
				$acceptance->transactionId,
			),
			AcceptanceState::Settled => sprintf(
				/* translators: 1: product, 2: amount, 3: the payment provider's transaction. */
				__('%1$s was to be taken back, but the payment provider did not pay %2$s back (transaction %3$s). It stays in the order. Please refund it by hand if it is due.', 'encore'),
				self::name($acceptance),
				self::amount($acceptance),
				$acceptance->transactionId,
			),
			AcceptanceState::NeedsReview => sprintf(
				/* translators: 1: product, 2: amount, 3: the acceptance's id, which the payment provider shows as encore_acceptance. */
				__('Please look at this: for the offer %1$s it could not be found out whether %2$s was charged or paid back. Look for encore_acceptance %3$s at your payment provider.', 'encore'),
				self::name($acceptance),
				self::amount($acceptance),
				$acceptance->uuid,
			),
			default => '',
		};
	}

	private static function name(Acceptance $acceptance): string
	{
		$product = wc_get_product($acceptance->quote->productId);
		/* translators: %d: a product's number. */
		return $product instanceof \WC_Product ? $product->get_name() : sprintf(__('Product %d', 'encore'), $acceptance->quote->productId);
	}

	private static function amount(Acceptance $acceptance): string
	{
		$total = $acceptance->quote->total();
		return html_entity_decode(wp_strip_all_tags(wc_price((float) $total->toDecimal(), ['currency' => $total->currency])));
	}
}
