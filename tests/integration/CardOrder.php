<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use EncoreSandbox\KeptToken;
use EncoreSandbox\Provider;
use EncoreSandbox\SavedCard;

/** An order of 97 that was paid with the sandbox's card, which was kept; the provider's books know it. */
final class CardOrder
{
	public static function of(FunnelShop $shop, Provider $provider): \WC_Order
	{
		$order = $shop->order(paid: false);
		$order->set_payment_method('encore_sandbox');
		$order->save();
		$card = $provider->post('/payment_methods', ['number' => '4242424242424242', 'exp_month' => 12, 'exp_year' => 2040, 'cvc' => '123']);
		$customer = $provider->post('/customers', [])->id();
		$provider->post("/payment_methods/{$card->id()}/attach", ['customer' => $customer]);
		(new KeptToken())->keep($order, SavedCard::fromProvider($card->body), $customer);
		$payment = $provider->post('/payments', ['amount' => 9700, 'currency' => 'USD', 'payment_method' => $card->id(), 'customer' => $customer], wp_generate_uuid4());
		$order->payment_complete($payment->id());
		return $order;
	}
}
