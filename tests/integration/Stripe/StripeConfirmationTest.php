<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Charging\SavedToken;
use Encore\Domain\Money;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** The bank asks on the offer page, by Stripe's own script. Rules R8, S10. */
final class StripeConfirmationTest extends TestCase
{
	private const PAGE = 'https://shop.example/encore-offer/7/?key=k';

	#[TestWith([true, ChargeStatus::Paid])]
	#[TestWith([false, ChargeStatus::Declined])]
	public function test_R8_the_page_is_given_what_it_asks_with_and_stripe_alone_says_how_it_ended(bool $confirms, ChargeStatus $end): void
	{
		$desk = new StripeDesk();
		$adapter = StripeDesk::adapterOfPage();
		$request = self::request($desk, 'pm_card_authenticationRequired');
		$waits = $adapter->charge($request);
		self::assertSame([ChargeStatus::RequiresAction, self::PAGE . PageConfirmation::FRAGMENT], [$waits->status, $waits->actionUrl]);
		self::assertStringNotContainsString('secret', $waits->actionUrl . $waits->transactionId, 'What is kept holds no secret.');

		$how = $adapter->confirmation($request);
		self::assertNotNull($how);
		self::assertSame(['https://shop.example/stripe.js', 'https://js.stripe.com/v3/', 'pk_test_encore'], [$how->module, $how->data['script'], $how->data['publishable_key']]);
		self::assertStringStartsWith($waits->transactionId . '_secret_', $how->data['client_secret']);
		self::assertSame(ChargeStatus::RequiresAction, $adapter->lookup($request)->status, 'Nobody has answered the bank.');

		$desk->authenticate($how->data['client_secret'], $confirms);

		self::assertSame($end, $adapter->lookup($request)->status);
		self::assertNull($adapter->confirmation($request), 'Nothing is to be confirmed any more.');
		self::assertCount($confirms ? 1 : 0, $desk->books($request->metadata['encore_acceptance']));
	}

	public function testWhereNothingIsAskedThereIsNothingToConfirm(): void
	{
		$desk = new StripeDesk();
		$request = self::request($desk, 'pm_card_visa');
		self::assertSame(ChargeStatus::Paid, StripeDesk::adapterOfPage()->charge($request)->status);
		self::assertNull(StripeDesk::adapterOfPage()->confirmation($request));
	}

	private static function request(StripeDesk $desk, string $card): ChargeRequest
	{
		$order = $desk->paidWith($card);
		$method = $order->get_meta('_stripe_source_id');
		return new ChargeRequest(
			$order->get_id(),
			new SavedToken(is_string($method) ? $method : '', 'visa', '4242'),
			new Money(1500, 'USD', 2),
			wp_generate_uuid4(),
			['encore_acceptance' => wp_generate_uuid4(), 'encore_attempt' => '1'],
			self::PAGE,
		);
	}
}
