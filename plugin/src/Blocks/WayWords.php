<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Charging\SavedToken;
use Encore\Application\Payment\ShownCard;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\OfflineGateways;
use Encore\Domain\Acceptance\PaymentWay;

/** What an offer page says of paying, by the way in which the item is paid for (rules L4 and L5). */
final class WayWords
{
	public function __construct(
		private readonly ShownCard $card,
		private readonly OfflineGateways $offline,
		private readonly ChargeAdapters $adapters,
	) {
	}

	/**
	 * @param string $price formatted, tax included
	 * @return AcceptWords|null null where it cannot be paid for in this way any more
	 */
	public function of(PlacedOrder $order, PaymentWay $way, string $price): ?AcceptWords
	{
		return match ($way) {
			PaymentWay::Charge => $this->charge($this->card->of($order->id), $price),
			PaymentWay::LinkedCharge => $this->linkedCharge($this->card->of($order->id), $price),
			PaymentWay::Offline => $this->offline($order->offline, $price),
			PaymentWay::PayLink => self::payLink($this->adapters->adapter(ChargeAdapters::PAY_LINK)?->savedToken($order->id)->brand ?? '', $price),
		};
	}

	/** @param string $provider whose page it leads to; empty for the payment page */
	private static function payLink(string $provider, string $price): AcceptWords
	{
		return $provider !== '' ? self::approval($provider, $price) : new AcceptWords(
			/* translators: %s: an amount. */
			sprintf(__('Continue to payment: %s', 'encore'), $price),
			/* translators: %s: an amount. */
			sprintf(__('The button leads to the payment page, where you pay %s as an order of its own. Nothing is charged before that.', 'encore'), $price),
		);
	}

	private static function approval(string $provider, string $price): AcceptWords
	{
		return new AcceptWords(
			/* translators: 1: "PayPal", 2: an amount. */
			sprintf(__('Continue to %1$s: %2$s', 'encore'), $provider, $price),
			/* translators: 1: "PayPal", 2: an amount. */
			sprintf(__('The button leads to %1$s, where you pay %2$s as an order of its own. Nothing is charged before that.', 'encore'), $provider, $price),
		);
	}

	private function linkedCharge(?SavedToken $token, string $price): ?AcceptWords
	{
		return $token === null ? null : new AcceptWords(
			/* translators: %s: an amount. */
			sprintf(__('Order this too: pay %s', 'encore'), $price),
			sprintf(
				/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
				__('When you press the button, %1$s is charged at once to the card you have just paid with, %2$s. It becomes an order of its own.', 'encore'),
				$price,
				CardName::of($token),
			),
			CardName::of($token),
		);
	}

	private function charge(?SavedToken $token, string $price): ?AcceptWords
	{
		return $token === null ? null : new AcceptWords(
			/* translators: %s: an amount. */
			sprintf(__('Add to my order: pay %s', 'encore'), $price),
			sprintf(
				/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
				__('When you press the button, %1$s is charged at once to the card you have just paid with, %2$s, and the item joins your order.', 'encore'),
				$price,
				CardName::of($token),
			),
			CardName::of($token),
		);
	}

	private function offline(string $gateway, string $price): ?AcceptWords
	{
		return $gateway === '' ? null : new AcceptWords(
			/* translators: 1: an amount, 2: "paid on delivery". */
			sprintf(__('Add to my order: %1$s, %2$s', 'encore'), $price, $this->offline->paid($gateway)),
			sprintf(
				/* translators: 1: an amount, 2: "paid on delivery". */
				__('When you press the button, the item joins your order. Nothing is charged now: your order costs %1$s more, %2$s.', 'encore'),
				$price,
				$this->offline->paid($gateway),
			),
		);
	}
}
