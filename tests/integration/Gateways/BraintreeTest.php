<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

/** Braintree's real plugin. Its client speaks by cURL past WordPress, so nothing can be paid here: only up to its form. */
final class BraintreeTest extends PayPageCase
{
	public function testThePaymentPageHasItAndWithoutItsFormNothingIsPaid(): void
	{
		foreach (['braintree_credit_card', 'braintree_paypal'] as $gateway) {
			[$order, $linked] = $this->led($gateway);
			self::assertContains($gateway, self::page($linked));
			self::assertFalse(self::gateway($gateway)->validate_fields());
			self::assertSame(['pending', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
			self::assertTrue(self::gateway($gateway)->supports('refunds'));
		}
	}
}
