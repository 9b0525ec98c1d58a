<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

use Encore\Application\Charging\ChargeStatus;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\RefundStatus;
use Encore\Domain\Money;
use PHPUnit\Framework\Attributes\DataProvider;

/** The contract's part about money that goes back. Rule R15. */
trait RefundsAreKept
{
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
}
