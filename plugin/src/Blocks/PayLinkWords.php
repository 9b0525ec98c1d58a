<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Domain\Acceptance\AcceptanceState;

/** What the thank-you page says of what stands in a linked order, paid by whatever method the shopper chose there. */
final class PayLinkWords
{
	public static function label(AcceptanceState $state, bool $isAwaited): string
	{
		return $isAwaited ? __('We wait for your payment', 'encore') : match ($state) {
			AcceptanceState::Settled, AcceptanceState::Paid => __('Ordered', 'encore'),
			AcceptanceState::Accepted, AcceptanceState::Charging, AcceptanceState::RequiresAction => __('Not paid yet', 'encore'),
			AcceptanceState::Undoing, AcceptanceState::PaidLate => __('On its way back', 'encore'),
			AcceptanceState::Undone => __('Taken back', 'encore'),
			AcceptanceState::Declined, AcceptanceState::DeclinedFinal, AcceptanceState::Expired => __('Not paid', 'encore'),
			AcceptanceState::Unknown, AcceptanceState::NeedsReview => __('We are finding out', 'encore'),
		};
	}

	/** With a place for the amount. */
	public static function money(AcceptanceState $state, bool $isAwaited): string
	{
		/* translators: %s: an amount. */
		return $isAwaited ? __('%s, as an order of its own. The mail about it tells how it is paid.', 'encore') : match ($state) {
			/* translators: %s: an amount. */
			AcceptanceState::Settled, AcceptanceState::Paid => __('%s, as an order of its own. You get a mail about it.', 'encore'),
			/* translators: %s: an amount. */
			AcceptanceState::RequiresAction => __('We wait for your payment of %s. Nothing was charged so far, and after an hour it ends by itself.', 'encore'),
			/* translators: %s: an amount. */
			AcceptanceState::Accepted, AcceptanceState::Charging => __('Your payment of %s is not finished yet.', 'encore'),
			/* translators: %s: an amount. */
			AcceptanceState::Undoing, AcceptanceState::PaidLate => __('%s goes back to you. We wait for the payment provider.', 'encore'),
			/* translators: %s: an amount. */
			AcceptanceState::Undone => __('%s goes back to you the way you paid it. Depending on your bank this takes a few days.', 'encore'),
			AcceptanceState::Declined, AcceptanceState::DeclinedFinal, AcceptanceState::Expired => __('Its payment link has ended, and nothing was charged for it. The rest of your order is not affected.', 'encore'),
			/* translators: %s: an amount. */
			AcceptanceState::Unknown, AcceptanceState::NeedsReview => __('We do not know yet whether your payment of %s came through. The shop looks into it.', 'encore'),
		};
	}

	/** With places for the product and the amount. */
	public static function question(): string
	{
		/* translators: 1: a product, 2: an amount. */
		return __('Take this back? The order of %1$s ends, and %2$s goes back to you the way you paid it.', 'encore');
	}
}
