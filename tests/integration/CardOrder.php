<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use EncoreSandbox\Amount;
use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use EncoreSandbox\SavedCard;

/** An order that was paid with the sandbox's card, which was kept; the provider's books know it. */
final class CardOrder
{
	/**
	 * @param (callable(\WC_Order): void)|null $change        before it is paid; where it costs nothing then, its card is kept all the same
	 * @param array<string, string>            $address
	 */
	public static function of(FunnelShop $shop, Provider $provider, ?callable $change = null, array $address = []): \WC_Order
	{
		$order = $shop->order(address: $address, paid: false);
		$order->set_payment_method('encore_sandbox');
		$change === null || $change($order);
		$order->save();
		$card = $provider->post('/payment_methods', ['number' => '4242424242424242', 'exp_month' => 12, 'exp_year' => 2040, 'cvc' => '123']);
		$customer = $provider->post('/customers', [])->id();
		$provider->post("/payment_methods/{$card->id()}/attach", ['customer' => $customer]);
		(new KeptToken())->keep($order, SavedCard::fromProvider($card->body), $customer);
		$amount = Amount::fromDecimal((float) $order->get_total(), $order->get_currency()) ?? 0;
		$payment = $amount === 0 ? '' : $provider->post('/payments', ['amount' => $amount, 'currency' => $order->get_currency(), 'payment_method' => $card->id(), 'customer' => $customer], wp_generate_uuid4())->id();
		$order->payment_complete($payment);
		return $order;
	}
}
