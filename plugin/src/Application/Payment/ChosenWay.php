<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Charging\SavedToken;
use Encore\Domain\Acceptance\PaymentWay;

/** How an offer after an order would be paid for, and why as a linked order, or the first reason why it cannot be. */
final class ChosenWay
{
	/**
	 * @param PaymentWay|null $way    null: there is none
	 * @param string          $reason a code of the trace: why there is none, or why it becomes a linked order; else empty
	 * @param SavedToken|null $token  what is charged, where something is
	 */
	private function __construct(
		public readonly ?PaymentWay $way,
		public readonly string $reason = '',
		public readonly ?SavedToken $token = null,
	) {
	}

	/** @param string $whyLinked why the order itself takes no line; empty where it does */
	public static function charge(SavedToken $token, string $whyLinked): self
	{
		return new self($whyLinked === '' ? PaymentWay::Charge : PaymentWay::LinkedCharge, $whyLinked, $token);
	}

	/** @param SavedToken $token of the linked order's making, for the ledger: no card */
	public static function payLink(SavedToken $token, string $whyLinked): self
	{
		return new self(PaymentWay::PayLink, $whyLinked, $token);
	}

	/** A way that charges no card. */
	public static function without(PaymentWay $way): self
	{
		return new self($way);
	}

	public static function none(string $reason): self
	{
		return new self(null, $reason);
	}
}
