<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Funnel\Trace;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;

/** Why an offer was shown or kept out, in a sentence for the shop's owner. */
final class TraceWords
{
	/** Why an offer would have been an order of its own. */
	private const WHY_LINKED = [PlacedOrder::FREE, PlacedOrder::FINISHED, PlacedOrder::FULFILLED, PlacedOrder::ALWAYS_LINKED, PaymentWays::NEEDS_WORK];

	/** What conditions know of a guest only once the order is paid. */
	private const PAST = ['first_order', 'orders_made', 'spent', 'bought_before', 'owns_product', 'took_before'];

	/** @param string $reason of a trace's entry; empty where the offer was shown */
	public static function of(string $reason): string
	{
		if ($reason !== '' && Trace::isShown($reason)) {
			/* translators: %s: why, a sentence. */
			return sprintf(__('It was shown, as an order of its own. %s', 'encore'), self::whyLinked(substr($reason, strlen(Trace::SHOWN))));
		}
		if (in_array($reason, self::WHY_LINKED, true)) {
			/* translators: %s: why, a sentence. */
			return sprintf(__('It could only have been an order of its own, and the shop has no payment method switched on by which that could be paid. %s', 'encore'), self::whyLinked($reason));
		}
		return self::condition($reason) ?? self::offer($reason) ?? self::order($reason) ?? __('It was kept out.', 'encore');
	}

	/** Says whose condition it is, for that is where its owner finds it. */
	private static function condition(string $reason): ?string
	{
		if (preg_match('/^(|step_|funnel_)if_(\w+)$/D', $reason, $found) !== 1) {
			return null;
		}
		$text = sprintf(
			match ($found[1]) {
				/* translators: %s: what the condition looks at, such as "the payment method". */
				'funnel_' => __('A condition of the funnel did not hold. It looks at %s.', 'encore'),
				/* translators: %s: what the condition looks at, such as "the payment method". */
				'step_' => __('A condition of this step of the funnel did not hold. It looks at %s.', 'encore'),
				/* translators: %s: what the condition looks at, such as "the payment method". */
				default => __('A condition of the offer did not hold. It looks at %s.', 'encore'),
			},
			ConditionWords::of($found[2]),
		);
		return in_array($found[2], self::PAST, true)
			? $text . ' ' . __('Of a guest, Encore knows the orders placed as a guest with the same e-mail address, and those only once this order is paid.', 'encore')
			: $text;
	}

	private static function offer(string $reason): ?string
	{
		return match ($reason) {
			'' => __('It was shown.', 'encore'),
			'not_live' => __('The offer is switched off or not published, its schedule is over, or its product is gone.', 'encore'),
			'switched_off' => __('The offer is switched off.', 'encore'),
			'not_yet' => __('The offer’s schedule had not begun.', 'encore'),
			'over' => __('The offer’s schedule was over.', 'encore'),
			'product_missing' => __('The product cannot be bought: it is gone, not published, without a price, or has options that are left open.', 'encore'),
			'one_only' => __('The product is sold one per order, and the offer is of more. Set the offer’s quantity to 1.', 'encore'),
			'bought_already' => __('The product is sold one per order, and is in the order.', 'encore'),
			'out_of_stock' => __('The product was sold out, or had fewer pieces left than the offer sells; what the order itself took does not count as left.', 'encore'),
			'no_shipping_rate' => __('The shop has no rate for sending this product to the order’s address. See WooCommerce → Settings → Shipping, or set another price of sending it in the offer.', 'encore'),
			'nothing_to_upgrade' => __('The offer is an upgrade, and the order held none of the products that the funnel names. It upgrades products and variations that the funnel names one by one.', 'encore'),
			'other_price' => __('The shopper had switched to another currency, and this offer’s price is an amount in the shop’s own. A price in percent works in every currency.', 'encore'),
			'needs_shipment' => __('The product is shipped, and nothing of the order is, so there is no shipping address or cost. Offer something that is not shipped, or let a condition ask for a shipping method.', 'encore'),
			'sent_already' => __('The product is shipped, and the order was sent already.', 'encore'),
			'file_unpaid' => __('The product is a file, and this order would hand it out before it is paid.', 'encore'),
			'not_told' => __('The order’s total differs from the sum of its lines by exactly what this offer costs, so its line could not be told apart.', 'encore'),
			'no_price' => __('The offer costs nothing. After payment, an offer has to cost something.', 'encore'),
			'not_priced' => __('Its price or its tax could not be worked out just then; the log says why (WooCommerce → Status → Logs).', 'encore'),
			'shown_before' => __('It had been shown after this order already, and is not offered twice.', 'encore'),
			'window_over' => __('The time for offers after this order was over.', 'encore'),
			'enough_offers' => __('As many offers as are allowed after one order were shown.', 'encore'),
			Trace::OTHER_FUNNEL => __('Another funnel came first; one follows an order. The lower priority number wins, then a trigger of products before one of categories before any order.', 'encore'),
			default => null,
		};
	}

	private static function order(string $reason): ?string
	{
		return match ($reason) {
			'not_paid' => __('The order was not paid when the shopper was there, or was in a status that does not count as paid.', 'encore'),
			PlacedOrder::COMING => __('The payment was not there when the shopper was: with this payment method, the shop is told of it later. Encore → Payments says what to change.', 'encore'),
			PlacedOrder::ON_HOLD => __('The order was on hold: its payment was only authorised, or not there yet. Offers follow a payment that is taken at once.', 'encore'),
			'not_awaited' => __('The order is not, or no longer, in the status in which its payment method waits for the money.', 'encore'),
			'paid_by_link' => __('The order was paid by its payment link, perhaps by somebody else than who placed it.', 'encore'),
			'other_amount' => __('What was paid for the order is not its total. A note on the order says more.', 'encore'),
			'linked_order' => __('The order is itself an accepted offer.', 'encore'),
			'refunded' => __('Something of the order was refunded.', 'encore'),
			'other_currency' => __('The shopper had switched to another currency than the order’s.', 'encore'),
			PaymentWays::CANNOT_CHARGE => __('The order’s payment left no card that could be charged once more, and no payment method is switched on for a payment page. Encore → Payments says what each one can do.', 'encore'),
			default => null,
		};
	}

	private static function whyLinked(string $reason): string
	{
		return match ($reason) {
			PlacedOrder::FREE => __('Nothing was paid for the order, so there is no card to charge once more.', 'encore'),
			PlacedOrder::FINISHED => __('The order was finished already.', 'encore'),
			PlacedOrder::FULFILLED => __('Something of the order was sent already.', 'encore'),
			PlacedOrder::ALWAYS_LINKED => __('The shop’s settings say so.', 'encore'),
			PaymentWays::NEEDS_WORK => __('The order is completed, and the product still needs work.', 'encore'),
			default => '',
		};
	}
}
