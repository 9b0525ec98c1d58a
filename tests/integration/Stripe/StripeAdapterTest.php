<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Stripe;

use Encore\Domain\Money;
use Encore\Tests\Integration\Contract\ChargeAdapterContract;
use Encore\Tests\Integration\Contract\ChargeDesk;

/** Stripe's charge adapter keeps the contract, by the real gateway plugin. Rule R12. */
final class StripeAdapterTest extends ChargeAdapterContract
{
	protected function desk(): ChargeDesk
	{
		return new StripeDesk();
	}

	public static function amounts(): iterable
	{
		yield 'no decimals' => [new Money(1500, 'JPY', 0), '1500'];
		yield 'no decimals in a shop that shows two' => [new Money(150000, 'JPY', 2), '1500'];
		yield 'three decimals, the last of them 0' => [new Money(1510, 'KWD', 3), '1.510'];
		yield 'two of three decimals' => [new Money(150, 'KWD', 2), '1.500'];
		yield 'none, counted in hundredths' => [new Money(1500, 'ISK', 0), '1500.00'];
		yield 'none, counted in hundredths too' => [new Money(1500, 'UGX', 0), '1500.00'];
	}

	public static function tooFine(): iterable
	{
		yield 'a part of a yen' => [new Money(150050, 'JPY', 2)];
		yield 'a part of a cent' => [new Money(15005, 'USD', 3)];
		yield 'the last of three decimals' => [new Money(1505, 'KWD', 3)];
		yield 'a part of a króna' => [new Money(150050, 'ISK', 2)];
	}
}
