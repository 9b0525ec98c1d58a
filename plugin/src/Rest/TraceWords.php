<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Funnel\Trace;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;

/** Why an offer was shown or kept out, in a sentence for the shop's owner. */
final class TraceWords
{
	/** @param string $reason of a trace's entry; empty where the offer was shown */
	public static function of(string $reason): string
	{
		if ($reason !== '' && Trace::isShown($reason)) {
			/* translators: %s: why, a sentence. */
			return sprintf(__('It was shown, as an order of its own. %s', 'encore'), self::of(substr($reason, strlen(Trace::SHOWN))));
		}
		if (str_starts_with($reason, Trace::CONDITION)) {
			/* translators: %s: what the condition looks at, such as "the payment method". */
			return sprintf(__('A condition did not hold. It looks at %s.', 'encore'), ConditionWords::of(substr($reason, strlen(Trace::CONDITION))));
		}
		return match ($reason) {
			'' => __('It was shown.', 'encore'),
			'not_paid' => __('The order was not paid yet.', 'encore'),
			PlacedOrder::COMING => __('The payment was not there when the shopper was: with this payment method, the shop is told of it later. Encore → Payments says what to change.', 'encore'),
			PlacedOrder::ON_HOLD => __('The order was on hold: its payment was only authorised, or not there yet.', 'encore'),
			'not_awaited' => __('The order is not, or no longer, in the status in which its payment method waits for the money.', 'encore'),
			'paid_by_link' => __('The order was paid by its payment link, perhaps by somebody else than who placed it.', 'encore'),
			'other_amount' => __('What was paid for the order is not its total. A note on the order says more.', 'encore'),
			'linked_order' => __('The order is itself an accepted offer.', 'encore'),
			'refunded' => __('Something of the order was refunded.', 'encore'),
			'other_currency' => __('The shopper had switched to another currency than the order’s, or to one in which this offer has no price.', 'encore'),
			'not_priced' => __('Its price or its tax could not be worked out just then; the log says why.', 'encore'),
			PlacedOrder::FREE => __('Nothing was paid for the order, so there is no card to charge once more.', 'encore'),
			PlacedOrder::FINISHED => __('The order was finished already.', 'encore'),
			PlacedOrder::ALWAYS_LINKED => __('The shop’s settings say so.', 'encore'),
			'sent_already' => __('The product is shipped, and the order was sent already.', 'encore'),
			PlacedOrder::FULFILLED => __('Something of the order was sent already.', 'encore'),
			'not_live' => __('The offer is switched off, not published, or outside its schedule.', 'encore'),
			'cannot_charge' => __('No payment method of the shop is switched on by which it could be paid.', 'encore'),
			'product_missing' => __('The product does not exist any more, or cannot be bought.', 'encore'),
			'out_of_stock' => __('There are not enough pieces in stock.', 'encore'),
			'bought_already' => __('The product is sold once per order, and is in the order.', 'encore'),
			'needs_shipment' => __('The product is shipped, and nothing of the order is.', 'encore'),
			'file_unpaid' => __('The product is a file, and this order would hand it out before it is paid.', 'encore'),
			PaymentWays::NEEDS_WORK => __('The order is completed, and the product still needs work.', 'encore'),
			'no_price' => __('The offer costs nothing, or its line could not be told apart in this order.', 'encore'),
			'window_over' => __('The time for offers after this order was over.', 'encore'),
			'enough_offers' => __('As many offers as are allowed were shown.', 'encore'),
			'shown_before' => __('It had been shown after this order already.', 'encore'),
			default => __('It was kept out.', 'encore'),
		};
	}
}
