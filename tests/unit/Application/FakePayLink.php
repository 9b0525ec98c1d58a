<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;

/** A shop where no gateway can charge once more: one linked order, which says what a test wants. */
final class FakePayLink implements ChargeAdapters, ChargeAdapter
{
	/** What the linked order says; the first charge makes it. */
	public ?ChargeResult $linked = null;

	public ?RefundResult $refund = null;

	/** Whether its order cannot be cancelled: money may be on its way. */
	public bool $keeps = false;

	/** @var list<string> what changed something */
	public array $asked = [];

	public function adapterFor(int $orderId): ?ChargeAdapter
	{
		return null;
	}

	public function adapter(string $gateway): ?ChargeAdapter
	{
		return $gateway === self::PAY_LINK ? $this : null;
	}

	public function id(): string
	{
		return self::PAY_LINK;
	}

	public function savedToken(int $orderId): SavedToken
	{
		return new SavedToken(self::PAY_LINK, '', '');
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		$this->asked[] = 'charge';
		return $this->linked ??= ChargeResult::requiresAction('', 'https://shop.example/pay');
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		return $this->linked ?? ChargeResult::notFound();
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		$this->asked[] = 'cancel';
		return $this->linked = $this->keeps && $this->linked !== null ? $this->linked : ChargeResult::declined('');
	}

	public function refund(RefundRequest $request): RefundResult
	{
		$this->asked[] = 'refund';
		return $this->refund ?? RefundResult::refunded('re_1');
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		return RefundResult::notFound();
	}
}
