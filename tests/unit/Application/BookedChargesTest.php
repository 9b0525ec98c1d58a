<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\BookedCharge;
use Encore\Application\Charging\BookedRefund;
use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\NoMoneyMoved;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\Application\Charging\SavedToken;
use Encore\Domain\Money;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What a provider's books mean for the money, whoever's adapter reads them. Rules R1, R8, R12, R15. */
final class BookedChargesTest extends TestCase
{
	private FakeBooked $adapter;

	protected function setUp(): void
	{
		$this->adapter = new FakeBooked();
	}

	/** @return iterable<string, array{list<BookedCharge>, ChargeStatus}> */
	public static function books(): iterable
	{
		$paid = self::booked(ChargeResult::paid('ch_1'));
		$waits = self::booked(ChargeResult::requiresAction('ch_2', 'https://bank.example'));
		$unclear = self::booked(ChargeResult::unknown());
		$declined = self::booked(ChargeResult::declined('No.'));
		$absent = self::booked(ChargeResult::notFound());
		yield 'nothing' => [[], ChargeStatus::NotFound];
		yield 'paid and unclear' => [[$paid, $unclear], ChargeStatus::Paid];
		yield 'paid and waiting' => [[$paid, $waits], ChargeStatus::Paid];
		yield 'paid and declined' => [[$paid, $declined], ChargeStatus::Paid];
		yield 'unclear and waiting: confirmed, it could be a second charge' => [[$unclear, $waits], ChargeStatus::Unknown];
		yield 'unclear and declined' => [[$unclear, $declined], ChargeStatus::Unknown];
		yield 'waiting and declined' => [[$waits, $declined], ChargeStatus::RequiresAction];
		yield 'declined twice' => [[$declined, $declined], ChargeStatus::Declined];
		yield 'listed and said not to be there' => [[$absent, $declined], ChargeStatus::Unknown];
		foreach (['another amount' => [1600, 'USD'], 'another currency' => [1500, 'EUR']] as $name => $other) {
			$foreign = self::booked(ChargeResult::paid('ch_3'), ...$other);
			yield "paid, {$name}" => [[$foreign], ChargeStatus::Unknown];
			yield "paid, {$name}, and declined" => [[$foreign, $declined], ChargeStatus::Unknown];
			yield "paid, {$name}, and waiting" => [[$foreign, $waits], ChargeStatus::Unknown];
			yield "paid, {$name}, and paid" => [[$foreign, $paid], ChargeStatus::Paid];
			yield "waiting, {$name}" => [[self::booked(ChargeResult::requiresAction('ch_4', 'https://bank.example'), ...$other)], ChargeStatus::Unknown];
			yield "declined, {$name}" => [[self::booked(ChargeResult::declined('No.'), ...$other)], ChargeStatus::Unknown];
		}
	}

	/** @param list<BookedCharge> $books */
	#[DataProvider('books')]
	public function test_R1_R12_what_the_books_say_in_either_order(array $books, ChargeStatus $known): void
	{
		foreach ([$books, array_reverse($books)] as $told) {
			$this->write(...$told);
			$result = $this->adapter->lookup(self::request());
			self::assertSame($known, $result->status);
			$known === ChargeStatus::Paid && self::assertSame('ch_1', $result->transactionId);
		}
	}

	public function test_R12_an_answer_to_a_charge_is_believed_only_where_it_is_of_what_was_asked_for(): void
	{
		foreach ([[1500, 'USD', ChargeStatus::Paid], [1500, 'EUR', ChargeStatus::Unknown], [1499, 'USD', ChargeStatus::Unknown]] as [$amount, $currency, $known]) {
			$this->write(self::booked(ChargeResult::paid('ch_1'), $amount, $currency));
			self::assertSame($known, $this->adapter->charge(self::request())->status);
		}
	}

	public function test_R1_only_the_providers_own_no_is_a_decline(): void
	{
		$this->adapter->trouble = new NoMoneyMoved('Declined.');
		self::assertSame(ChargeStatus::Declined, $this->adapter->charge(self::request())->status);
		self::assertSame(RefundStatus::Refused, $this->adapter->refund(self::refund())->status);
		$this->adapter->trouble = new \RuntimeException('A time-out.');
		self::assertSame(ChargeStatus::Unknown, $this->adapter->charge(self::request())->status);
		self::assertSame(RefundStatus::Unknown, $this->adapter->refund(self::refund())->status);
		$this->adapter->trouble = null;
		$this->adapter->charges = $this->adapter->refunds = [['it' => 'nothing that can be read']];
		self::assertSame(ChargeStatus::Unknown, $this->adapter->lookup(self::request())->status);
		self::assertSame(RefundStatus::Unknown, $this->adapter->lookupRefund(self::refund())->status);
	}

	public function test_R7_a_card_that_is_not_the_orders_is_not_charged(): void
	{
		$this->write(self::booked(ChargeResult::paid('ch_1')));
		foreach ([[1, 'another'], [2, 'card']] as [$order, $card]) {
			self::assertSame(ChargeStatus::Unknown, $this->adapter->charge(self::request($order, $card))->status);
		}
	}

	public function test_R8_all_that_waits_is_ended_though_the_first_cannot_be(): void
	{
		$waits = static fn(string $id): BookedCharge => self::booked(ChargeResult::requiresAction($id, 'https://bank.example'));
		$this->write($waits('ch_1'), self::booked(ChargeResult::declined('No.')), $waits('ch_2'));
		$this->adapter->trouble = new NoMoneyMoved('The shopper was faster.');
		self::assertSame(ChargeStatus::RequiresAction, $this->adapter->cancel(self::request())->status, 'The books tell.');
		self::assertSame(['ch_1', 'ch_2'], $this->adapter->ended);
	}

	/** @return iterable<string, array{list<BookedRefund>, RefundStatus}> */
	public static function refunds(): iterable
	{
		$gone = new BookedRefund(RefundResult::refunded('re_1'), 500, 'ch_1');
		$refused = new BookedRefund(RefundResult::refused('No.'), 500, 'ch_1');
		$unclear = new BookedRefund(RefundResult::unknown(), 500, 'ch_1');
		$ofAnother = new BookedRefund(RefundResult::refunded('re_2'), 500, 'ch_9');
		yield 'nothing' => [[], RefundStatus::NotFound];
		yield 'refunded and refused' => [[$gone, $refused], RefundStatus::Refunded];
		yield 'refunded and unclear' => [[$gone, $unclear], RefundStatus::Refunded];
		yield 'unclear and refused' => [[$unclear, $refused], RefundStatus::Unknown];
		yield 'refused' => [[$refused], RefundStatus::Refused];
		yield 'another charge\'s' => [[$ofAnother], RefundStatus::Unknown];
		yield 'another charge\'s and refused' => [[$ofAnother, $refused], RefundStatus::Unknown];
		yield 'another amount' => [[new BookedRefund(RefundResult::refunded('re_3'), 600, 'ch_1')], RefundStatus::Unknown];
		yield 'listed and said not to be there' => [[new BookedRefund(RefundResult::notFound(), 500, 'ch_1')], RefundStatus::Unknown];
	}

	/** @param list<BookedRefund> $books */
	#[DataProvider('refunds')]
	public function test_R15_what_the_books_say_of_money_back_in_either_order(array $books, RefundStatus $known): void
	{
		foreach ([$books, array_reverse($books)] as $told) {
			$this->adapter->refunds = array_map(static fn(BookedRefund $one): array => ['it' => $one], $told);
			self::assertSame($known, $this->adapter->lookupRefund(self::refund())->status);
			count($told) === 1 && self::assertSame($known, $this->adapter->refund(self::refund())->status);
		}
	}

	private function write(BookedCharge ...$books): void
	{
		$this->adapter->charges = array_map(static fn(BookedCharge $one): array => ['it' => $one], array_values($books));
	}

	private static function booked(ChargeResult $result, int $amount = 1500, string $currency = 'USD'): BookedCharge
	{
		return new BookedCharge($result, $amount, $currency);
	}

	private static function request(int $order = 1, string $card = 'card'): ChargeRequest
	{
		return new ChargeRequest($order, new SavedToken($card, 'visa', '4242'), new Money(1500, 'USD', 2), 'key-12345678');
	}

	private static function refund(): RefundRequest
	{
		return new RefundRequest(1, 'ch_1', new Money(500, 'USD', 2), 'refund-12345678');
	}
}
