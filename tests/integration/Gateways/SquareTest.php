<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Gateways;

/** Square's real plugin. Its client speaks by cURL past WordPress, so nothing can be paid here: only up to its form. */
final class SquareTest extends PayPageCase
{
	public function testThePaymentPageHasItAndWithoutItsFormNothingIsPaid(): void
	{
		[$order, $linked] = $this->led('square_credit_card');
		self::assertContains('square_credit_card', self::page($linked));
		self::assertFalse(self::isChecked('square_credit_card'));
		self::assertFalse(self::gateway('square_credit_card')->validate_fields());
		self::assertSame(['pending', 'requires_action'], [$this->shop->reread($linked)->get_status(), $this->row($order, 'state')]);
		self::assertTrue(self::gateway('square_credit_card')->supports('refunds'));
	}
}
