<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ConfirmsInPage;
use Encore\Application\Ports\ForgetsCards;

/** A gateway whose answers a test decides; keeps what it was asked, one charge for each idempotency key. */
final class FunnelGateway implements ChargeAdapter, ConfirmsInPage, ForgetsCards
{
	public const ID = 'encore_test';

	/** @var array<string, ChargeRequest> by idempotency key */
	public array $charges = [];

	/** @var array<string, RefundRequest> by idempotency key */
	public array $refunds = [];

	/** @var (callable(ChargeRequest): ChargeResult)|null */
	public $answer = null;

	/** @var (callable(ChargeRequest): ChargeResult)|null */
	public $lookup = null;

	/** @var (callable(RefundRequest): RefundResult)|null */
	public $refundAnswer = null;

	/** @var (callable(RefundRequest): RefundResult)|null */
	public $refundLookup = null;

	public ?PageConfirmation $confirmation = null;

	public bool $hasToken = true;

	public string $lastFour = '4242';

	private static ?self $one = null;

	public static function installed(): self
	{
		if (self::$one === null) {
			self::$one = new self();
			add_filter('encore_charge_adapters', static fn(array $adapters): array => [...$adapters, self::$one]);
		}
		self::$one->charges = [];
		self::$one->refunds = [];
		self::$one->answer = null;
		self::$one->lookup = null;
		self::$one->refundAnswer = null;
		self::$one->refundLookup = null;
		self::$one->confirmation = null;
		self::$one->hasToken = true;
		self::$one->lastFour = '4242';
		return self::$one;
	}

	public function id(): string
	{
		return self::ID;
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	public function savedToken(int $orderId): ?SavedToken
	{
		return $this->hasToken ? new SavedToken('tok_test', 'visa', $this->lastFour) : null;
	}

	public function confirmation(ChargeRequest $request): ?PageConfirmation
	{
		return $this->confirmation;
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		$this->charges[$request->idempotencyKey] = $request;
		return $this->answer === null ? ChargeResult::paid('tx_' . substr($request->idempotencyKey, 0, 8)) : ($this->answer)($request);
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		if ($this->lookup !== null) {
			return ($this->lookup)($request);
		}
		return isset($this->charges[$request->idempotencyKey]) ? ChargeResult::paid('tx_known') : ChargeResult::notFound();
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		return ChargeResult::declined('');
	}

	public function refund(RefundRequest $request): RefundResult
	{
		if ($this->refundAnswer !== null) {
			return ($this->refundAnswer)($request);
		}
		$this->refunds[$request->idempotencyKey] = $request;
		return RefundResult::refunded('re_' . substr($request->idempotencyKey, 0, 8));
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		if ($this->refundLookup !== null) {
			return ($this->refundLookup)($request);
		}
		return isset($this->refunds[$request->idempotencyKey]) ? $this->refund($request) : RefundResult::notFound();
	}

	public function forget(int $orderId): void
	{
	}
}
