<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\Domain\Money;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * What every charge adapter must do. The test of an adapter extends this and gives a desk; docs/charge-adapters.md tells
 * how. Rules L11, R1, R3, R7, R8, R12, R15, R18.
 */
abstract class ChargeAdapterContract extends ContractCase
{
	use RefundsAreKept;

	final public function testAChargeIsPaidOnceHoweverOftenItIsAskedFor(): void
	{
		$request = $this->request();
		$paid = $this->desk->adapter()->charge($request);
		self::assertSame(ChargeStatus::Paid, $paid->status, $paid->message);
		self::assertNotSame('', (string) $paid->transactionId);
		$again = $this->desk->adapter()->charge($request);
		$found = $this->desk->adapter()->lookup($request);
		self::assertSame([$paid->status, $paid->transactionId], [$again->status, $again->transactionId]);
		self::assertSame([$paid->status, $paid->transactionId, 0], [$found->status, $found->transactionId, $found->paidBack->amount ?? 0]);
		$this->assertBooks($request, [['15.00', 'USD', '0.00']]);
	}

	/** @return iterable<string, array{Money}> */
	final public static function otherMoney(): iterable
	{
		yield 'another amount' => [new Money(1600, 'USD', 2)];
		yield 'another currency' => [new Money(1500, 'EUR', 2)];
	}

	#[DataProvider('otherMoney')]
	final public function test_R12_the_same_key_with_other_money_is_unknown(Money $money): void
	{
		$request = $this->request();
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->charge($request)->status);
		$other = new ChargeRequest($request->orderId, $request->token, $money, $request->idempotencyKey, $request->metadata, $request->returnUrl);
		self::assertSame(ChargeStatus::Unknown, $this->desk->adapter()->charge($other)->status);
		self::assertSame(ChargeStatus::Unknown, $this->desk->adapter()->lookup($other)->status, 'The books name other money.');
		$this->assertBooks($request, [['15.00', 'USD', '0.00']]);
	}

	/** @return iterable<string, array{Card}> */
	final public static function declines(): iterable
	{
		yield 'declined' => [Card::Declined];
		yield 'without funds' => [Card::WithoutFunds];
		yield 'expired' => [Card::Expired];
	}

	#[DataProvider('declines')]
	final public function testADeclineIsOne(Card $card): void
	{
		$request = $this->request($card);
		$result = $this->desk->adapter()->charge($request);
		self::assertSame(ChargeStatus::Declined, $result->status);
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->lookup($request)->status);
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->charge($request)->status);
		$this->assertBooks($request, []);
	}

	final public function test_R8_what_the_bank_asks_for_waits_and_is_paid_once_the_shopper_confirms(): void
	{
		$request = $this->request(Card::Asks);
		$waits = $this->waits($request);
		self::assertEquals($waits, $this->desk->adapter()->charge($request), 'The same key is the same charge.');
		self::assertEquals($waits, $this->desk->adapter()->lookup($request));
		$this->assertBooks($request, []);
		$this->desk->answer($waits, true);
		$paid = $this->desk->adapter()->lookup($request);
		self::assertSame(ChargeStatus::Paid, $paid->status);
		self::assertEquals($paid, $this->desk->adapter()->cancel($request), 'The shopper was faster.');
		$this->assertBooks($request, [['15.00', 'USD', '0.00']]);
	}

	final public function test_R8_what_the_shopper_refuses_is_declined(): void
	{
		$request = $this->request(Card::Asks);
		$this->desk->answer($this->waits($request), false);
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->lookup($request)->status);
		$this->assertBooks($request, []);
	}

	final public function test_R8_what_was_cancelled_is_never_captured(): void
	{
		$request = $this->request(Card::Asks);
		self::assertContains($this->desk->adapter()->cancel($request)->status, [ChargeStatus::NotFound, ChargeStatus::Declined]);
		$waits = $this->waits($request);
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->cancel($request)->status);
		$this->desk->answer($waits, true);
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->cancel($request)->status);
		self::assertSame(ChargeStatus::Declined, $this->desk->adapter()->lookup($request)->status);
		$this->assertBooks($request, []);
	}

	#[DataProvider('troubles')]
	final public function test_R1_a_lost_answer_is_unknown_until_it_is_looked_up_and_never_a_second_charge(Trouble $trouble): void
	{
		$request = $this->request();
		$lost = $this->broken($trouble, fn(): ChargeResult => $this->desk->adapter()->charge($request));
		self::assertSame(ChargeStatus::Unknown, $lost->status);
		$known = $trouble->isDone() ? ChargeStatus::Paid : ChargeStatus::NotFound;
		self::assertSame($known, $this->desk->adapter()->lookup($request)->status);
		self::assertSame($known, $this->desk->adapter()->lookup($request)->status, 'A lookup creates nothing.');
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->charge($request)->status);
		$this->assertBooks($request, [['15.00', 'USD', '0.00']]);
	}

	#[DataProvider('troubles')]
	final public function testWhereNobodyAnswersNothingIsKnown(Trouble $trouble): void
	{
		$request = $this->request();
		$paid = $this->desk->adapter()->charge($request);
		$refund = $this->refund($request, $paid, 500);
		foreach (['lookup', 'cancel'] as $question) {
			$result = $this->broken($trouble, fn(): ChargeResult => $this->desk->adapter()->$question($request), true);
			self::assertSame(ChargeStatus::Unknown, $result->status, $question);
		}
		self::assertSame(RefundStatus::Unknown, $this->broken($trouble, fn(): RefundResult => $this->desk->adapter()->lookupRefund($refund), true)->status);
	}

	final public function testAnotherAttemptsChargeIsNotTakenForThisOnes(): void
	{
		$request = $this->request();
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->charge($request)->status);
		foreach ([['encore_attempt' => '2'], ['encore_acceptance' => wp_generate_uuid4()]] as $other) {
			$metadata = array_replace($request->metadata, $other);
			$second = new ChargeRequest($request->orderId, $request->token, $request->amount, 'other-' . wp_generate_uuid4(), $metadata, $request->returnUrl);
			self::assertSame(ChargeStatus::NotFound, $this->desk->adapter()->lookup($second)->status);
		}
	}

	final public function testListsAreReadToTheirEnd(): void
	{
		$request = $this->request();
		$calls = $this->calls(fn(): ChargeResult => $this->desk->adapter()->lookup($request));
		if (!$this->desk->fill($request, 205)) {
			self::markTestSkipped('The desk says that its provider is never asked for a list.');
		}
		$paid = $this->desk->adapter()->charge($request);
		$refund = $this->refund($request, $paid, 500);
		$made = $this->desk->adapter()->refund($refund);
		$this->desk->fill($request, 205);
		$found = $this->desk->adapter()->lookup($request);
		self::assertSame([ChargeStatus::Paid, $paid->transactionId], [$found->status, $found->transactionId]);
		self::assertEquals($made, $this->desk->adapter()->lookupRefund($refund));
		$more = $this->calls(fn(): ChargeResult => $this->desk->adapter()->lookup($request));
		self::assertGreaterThan($calls, $more, 'What the desk fills in makes no further page: this test would prove nothing.');
	}

	#[DataProvider('amounts')]
	final public function test_R12_exactly_the_amount_that_was_asked_for_is_charged_and_paid_back(Money $amount, string $booked): void
	{
		$request = $this->request(amount: $amount);
		$paid = $this->desk->adapter()->charge($request);
		self::assertSame(ChargeStatus::Paid, $paid->status, $paid->message);
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->lookup($request)->status);
		$this->assertBooks($request, [[$booked, $amount->currency, self::nothing($booked)]]);
		$refund = new RefundRequest($request->orderId, (string) $paid->transactionId, $amount, 'refund-' . wp_generate_uuid4());
		self::assertSame(RefundStatus::Refunded, $this->desk->adapter()->refund($refund)->status);
		$this->assertBooks($request, [[$booked, $amount->currency, $booked]]);
		$paidBack = $this->desk->adapter()->lookup($request)->paidBack;
		self::assertTrue($paidBack === null || $paidBack->amount === $amount->amount && $paidBack->minorUnit === $amount->minorUnit);
	}

	#[DataProvider('tooFine')]
	final public function test_R12_what_cannot_be_charged_to_the_last_digit_is_not_charged(Money $amount): void
	{
		$request = $this->request(amount: $amount);
		self::assertNotSame(ChargeStatus::Paid, $this->desk->adapter()->charge($request)->status);
		$this->assertBooks($request, []);
	}

	/** @return iterable<string, array{Loss}> */
	final public static function losses(): iterable
	{
		foreach (Loss::cases() as $loss) {
			yield $loss->name => [$loss];
		}
	}

	#[DataProvider('losses')]
	final public function test_L11_R7_a_card_that_is_lost_is_neither_offered_nor_charged(Loss $loss): void
	{
		$this->desk->lose($order = $this->desk->order(Card::Approves, 'USD'), $loss);
		self::assertNull($this->desk->adapter()->savedToken($order));

		$request = $this->request();
		$this->desk->lose($request->orderId, $loss);
		unset($this->orders[$request->orderId]);
		self::assertNotSame(ChargeStatus::Paid, $this->desk->adapter()->charge($request)->status, 'Lost between view and click.');
		$this->assertBooks($request, []);
	}

	final public function test_L11_R7_another_reference_than_the_orders_own_is_not_charged(): void
	{
		[$request, $other] = [$this->request(), $this->request()];
		$foreign = new ChargeRequest($request->orderId, $other->token, $request->amount, $request->idempotencyKey, $request->metadata, $request->returnUrl);
		self::assertNotSame(ChargeStatus::Paid, $this->desk->adapter()->charge($foreign)->status);
		$this->assertBooks($foreign, []);
	}

	final public function test_R18_an_order_that_is_unpaid_authorised_gone_or_anothers_has_no_card(): void
	{
		$adapter = $this->desk->adapter();
		self::assertNull($adapter->savedToken(0));
		$other = wc_create_order(['status' => 'processing']);
		self::assertInstanceOf(\WC_Order::class, $other);
		$other->set_payment_method('cod');
		$other->save();
		self::assertNull($adapter->savedToken($other->get_id()));
		self::assertNull($adapter->savedToken($this->desk->authorised()));
	}

	final public function testACardIsNamedAndNeverByItsNumber(): void
	{
		$token = $this->request()->token;
		self::assertNotSame('', $token->brand);
		self::assertMatchesRegularExpression('/^(\d{4})?$/', $token->lastFour);
		self::assertDoesNotMatchRegularExpression('/\d{12}/', "{$token->reference} {$token->brand}");
	}
}
