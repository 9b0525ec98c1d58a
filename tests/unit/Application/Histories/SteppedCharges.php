<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;

/** Cut off after "charge", the money moved and its answer is lost. */
final class SteppedCharges implements ChargeAdapters, ChargeAdapter
{
	public function __construct(private readonly FakeProvider $inner)
	{
	}

	public function adapterFor(int $orderId): ?ChargeAdapter
	{
		return $this->inner->adapterFor($orderId) === null ? null : $this;
	}

	public function adapter(string $gateway): ?ChargeAdapter
	{
		return $gateway === $this->id() ? $this : null;
	}

	public function id(): string
	{
		return $this->inner->id();
	}

	public function isIdempotent(): bool
	{
		return $this->inner->isIdempotent();
	}

	public function savedToken(int $orderId): SavedToken
	{
		return Port::step('savedToken', fn(): SavedToken => $this->inner->savedToken($orderId));
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		return Port::step('charge', fn(): ChargeResult => $this->inner->charge($request));
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		return Port::step('lookup', fn(): ChargeResult => $this->inner->lookup($request));
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		return Port::step('cancel', fn(): ChargeResult => $this->inner->cancel($request));
	}

	public function refund(RefundRequest $request): RefundResult
	{
		return Port::step('refund', fn(): RefundResult => $this->inner->refund($request));
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		return Port::step('lookupRefund', fn(): RefundResult => $this->inner->lookupRefund($request));
	}
}
