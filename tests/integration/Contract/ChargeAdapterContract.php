<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\Application\Charging\SavedToken;
use Encore\Domain\Money;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * What every charge adapter must do. The test of an adapter extends this and gives a desk; docs/charge-adapters.md tells
 * how. Rules L11, R1, R3, R7, R8, R12, R15, R18.
 */
abstract class ChargeAdapterContract extends TestCase
{
	protected ChargeDesk $desk;

	/** @var array<int, string> orders as they were before anything was charged */
	private array $orders = [];

	abstract protected function desk(): ChargeDesk;

	/** @return iterable<string, array{Money, string}> money as a shop has it, and what the provider is to write down: "12.90" */
	abstract public static function amounts(): iterable;

	/** @return iterable<string, array{Money}> money that the provider cannot charge to the last digit */
	abstract public static function tooFine(): iterable;

	protected function setUp(): void
	{
		$this->desk = $this->desk();
	}

	protected function tearDown(): void
	{
		foreach ($this->orders as $id => $before) {
			self::assertSame($before, self::snapshot($id), 'The first order is left alone.');
		}
		$this->orders = [];
	}

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

	final public function testTheSameKeyWithAnotherAmountIsUnknown(): void
	{
		$request = $this->request();
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->charge($request)->status);
		$other = new ChargeRequest($request->orderId, $request->token, new Money(1600, 'USD', 2), $request->idempotencyKey, $request->metadata, $request->returnUrl);
		self::assertSame(ChargeStatus::Unknown, $this->desk->adapter()->charge($other)->status);
		self::assertSame(ChargeStatus::Unknown, $this->desk->adapter()->lookup($other)->status, 'The books name another amount.');
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

	/** @return iterable<string, array{Trouble}> */
	final public static function troubles(): iterable
	{
		foreach (Trouble::cases() as $trouble) {
			yield $trouble->name => [$trouble];
		}
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
		$paid = $this->desk->adapter()->charge($request);
		$refund = $this->refund($request, $paid, 500);
		$made = $this->desk->adapter()->refund($refund);
		$this->desk->fill($request->orderId, 205);
		self::assertSame($paid->transactionId, $this->desk->adapter()->lookup($request)->transactionId);
		self::assertEquals($made, $this->desk->adapter()->lookupRefund($refund));
	}

	final public function test_R15_a_charge_is_paid_back_in_parts_and_never_above_what_is_left(): void
	{
		$request = $this->request();
		$paid = $this->desk->adapter()->charge($request);
		$refund = $this->refund($request, $paid, 500);
		self::assertSame(RefundStatus::NotFound, $this->desk->adapter()->lookupRefund($refund)->status);
		$made = $this->desk->adapter()->refund($refund);
		self::assertSame(RefundStatus::Refunded, $made->status, $made->message);
		self::assertEquals($made, $this->desk->adapter()->lookupRefund($refund));
		self::assertEquals($made, $this->desk->adapter()->refund($refund), 'The same key is the same refund.');
		self::assertSame(500, $this->desk->adapter()->lookup($request)->paidBack->amount ?? 500);
		$this->assertBooks($request, [['15.00', 'USD', '5.00']]);
		$tooMuch = $this->refund($request, $paid, 1001);
		self::assertSame(RefundStatus::Refused, $this->desk->adapter()->refund($tooMuch)->status);
		self::assertSame(RefundStatus::NotFound, $this->desk->adapter()->lookupRefund($tooMuch)->status);
		self::assertSame(RefundStatus::Refunded, $this->desk->adapter()->refund($this->refund($request, $paid, 1000))->status);
		$this->assertBooks($request, [['15.00', 'USD', '15.00']]);
		self::assertSame(RefundStatus::Refused, $this->desk->adapter()->refund($this->refund($request, $paid, 1))->status);
		self::assertSame(ChargeStatus::Paid, $this->desk->adapter()->lookup($request)->status, 'It was paid all the same.');
	}

	final public function test_R15_the_same_key_with_another_amount_is_not_a_refusal(): void
	{
		$request = $this->request();
		$refund = $this->refund($request, $this->desk->adapter()->charge($request), 500);
		self::assertSame(RefundStatus::Refunded, $this->desk->adapter()->refund($refund)->status);
		$other = new RefundRequest($refund->orderId, $refund->transactionId, new Money(600, 'USD', 2), $refund->idempotencyKey, $refund->metadata);
		self::assertSame(RefundStatus::Unknown, $this->desk->adapter()->refund($other)->status);
		self::assertSame(RefundStatus::Unknown, $this->desk->adapter()->lookupRefund($other)->status, 'The books name another amount.');
		$this->assertBooks($request, [['15.00', 'USD', '5.00']]);
	}

	#[DataProvider('troubles')]
	final public function test_R15_a_lost_refund_is_unknown_until_it_is_looked_up_and_never_a_second_one(Trouble $trouble): void
	{
		$request = $this->request();
		$refund = $this->refund($request, $this->desk->adapter()->charge($request), 500);
		self::assertSame(RefundStatus::Unknown, $this->broken($trouble, fn(): RefundResult => $this->desk->adapter()->refund($refund))->status);
		$known = $trouble->isDone() ? RefundStatus::Refunded : RefundStatus::NotFound;
		self::assertSame($known, $this->desk->adapter()->lookupRefund($refund)->status);
		self::assertSame(RefundStatus::Refunded, $this->desk->adapter()->refund($refund)->status);
		$this->assertBooks($request, [['15.00', 'USD', '5.00']]);
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

	/** A charge of 15.00 to a card kept on a new order. */
	protected function request(Card $card = Card::Approves, ?Money $amount = null): ChargeRequest
	{
		$amount ??= new Money(1500, 'USD', 2);
		$order = $this->desk->order($card, $amount->currency);
		$this->orders[$order] = self::snapshot($order);
		$token = $this->desk->adapter()->savedToken($order);
		self::assertInstanceOf(SavedToken::class, $token, 'A paid order has its card.');
		$acceptance = wp_generate_uuid4();
		$metadata = ['encore_acceptance' => $acceptance, 'encore_attempt' => '1'];
		return new ChargeRequest($order, $token, $amount, "key-{$acceptance}", $metadata, 'http://127.0.0.1/back/?x=1');
	}

	protected function refund(ChargeRequest $request, ChargeResult $paid, int $amount): RefundRequest
	{
		$acceptance = $request->metadata['encore_acceptance'] ?? '';
		$metadata = ['encore_acceptance' => $acceptance, 'encore_refund' => "{$acceptance}-" . wp_generate_uuid4()];
		return new RefundRequest($request->orderId, (string) $paid->transactionId, $request->amount->withAmount($amount), 'refund-' . wp_generate_uuid4(), $metadata);
	}

	private function waits(ChargeRequest $request): ChargeResult
	{
		self::assertSame(ChargeStatus::NotFound, $this->desk->adapter()->lookup($request)->status);
		$waits = $this->desk->adapter()->charge($request);
		self::assertSame(ChargeStatus::RequiresAction, $waits->status, $waits->message);
		self::assertNotSame('', $waits->actionUrl);
		return $waits;
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	private function broken(Trouble $trouble, callable $work, bool $readsToo = false): mixed
	{
		return BrokenLine::during($trouble, $this->desk->isProvider(...), $work, $readsToo);
	}

	/** @param list<array{string, string, string}> $expected */
	private function assertBooks(ChargeRequest $request, array $expected): void
	{
		self::assertSame($expected, $this->desk->books($request->metadata['encore_acceptance'] ?? ''), 'What the provider has written down.');
	}

	private static function nothing(string $like): string
	{
		return (string) preg_replace('/\d/', '0', (string) preg_replace('/^\d+/', '0', $like));
	}

	private static function snapshot(int $orderId): string
	{
		wp_cache_flush();
		$order = wc_get_order($orderId);
		$data = $order instanceof \WC_Order ? $order->get_data() : [];
		return (string) wp_json_encode([$data, wc_get_order_notes(['order_id' => $orderId])], JSON_PRETTY_PRINT);
	}
}
