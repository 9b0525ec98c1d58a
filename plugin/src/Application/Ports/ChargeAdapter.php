<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;

/**
 * What one payment gateway can do with the token of a paid order. Adapters are given by the filter `encore_charge_adapters`; an
 * adapter writes nothing of ours and leaves the order alone. What it needs on a linked order that one of its charges has
 * paid it writes in the action `encore_linked_order`; what its webhook says of a charge goes to the filters
 * `encore_provider_refund` and `encore_provider_dispute` (docs/payments.md).
 */
interface ChargeAdapter
{
	/** The gateway's id, as the order names it. */
	public function id(): string;

	/**
	 * Whether the provider keeps idempotency keys: the same key sent twice is one movement of money, however late.
	 * Where it does not, nothing is ever sent again, and what cannot be looked up is the owner's to decide.
	 */
	public function isIdempotent(): bool;

	/** The card of this order that can be charged again; null where there is none. */
	public function savedToken(int $orderId): ?SavedToken;

	/**
	 * Charges exactly this amount with this idempotency key. "Declined" only where the provider says that no money
	 * moved; every time-out, outage or surprise is "unknown".
	 */
	public function charge(ChargeRequest $request): ChargeResult;

	/** What the provider knows of this request; creates nothing. "Not found" only where it answered and has none. */
	public function lookup(ChargeRequest $request): ChargeResult;

	/**
	 * Ends a charge that waits for the shopper, so that it can never be captured any more: then it is "declined".
	 * "Paid" where the shopper was faster.
	 */
	public function cancel(ChargeRequest $request): ChargeResult;

	/**
	 * Pays exactly this amount of a charge back, with this idempotency key. "Refused" only where the provider says
	 * that no money moved.
	 */
	public function refund(RefundRequest $request): RefundResult;

	/** What the provider knows of this refund; creates nothing. */
	public function lookupRefund(RefundRequest $request): RefundResult;
}
