<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Walkthrough\PaymentCourse;

/** A gateway that only plays: it answers as the owner has chosen, and keeps its books on the shelf. */
final class PlayedGateway implements ChargeAdapter
{
	public const BOOKS = 'charge';
	public const PAID = 'paid';
	public const WAITING = 'waiting';
	public const DECLINED = 'declined';
	public const LOST = 'lost';

	/** In the address where the shopper confirms. */
	public const AT = 'at=payment';

	private const REFUNDS = 'paid_back';

	/** @param bool $isPaymentPage its shopper pays on a page of the shop */
	public function __construct(
		private readonly string $id,
		private readonly PaymentCourse $course,
		private readonly Shelf $books,
		private readonly bool $isPaymentPage,
	) {
	}

	public function id(): string
	{
		return $this->id;
	}

	public function isIdempotent(): bool
	{
		return true;
	}

	public function savedToken(int $orderId): SavedToken
	{
		return $this->isPaymentPage ? new SavedToken('link', '', '') : new SavedToken('card', 'Visa', '4242');
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		$this->books->text(self::BOOKS, $request->idempotencyKey) !== '' || $this->books->put(self::BOOKS, $request->idempotencyKey, match (true) {
			$this->isPaymentPage, $this->course === PaymentCourse::Asks => self::WAITING,
			$this->course === PaymentCourse::Declined => self::DECLINED,
			$this->course === PaymentCourse::Lost => self::LOST,
			default => self::PAID,
		});
		return $this->lookup($request);
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		$transaction = 'played_' . substr($request->idempotencyKey, 0, 12);
		return match ($this->books->text(self::BOOKS, $request->idempotencyKey)) {
			self::PAID => ChargeResult::paid($transaction),
			self::WAITING => ChargeResult::requiresAction($transaction, $request->returnUrl . (str_contains($request->returnUrl, '?') ? '&' : '?') . self::AT),
			self::DECLINED => ChargeResult::declined(''),
			self::LOST => ChargeResult::unknown(),
			default => ChargeResult::notFound(),
		};
	}

	public function cancel(ChargeRequest $request): ChargeResult
	{
		if ($this->books->text(self::BOOKS, $request->idempotencyKey) === self::WAITING) {
			$this->books->put(self::BOOKS, $request->idempotencyKey, self::DECLINED);
		}
		return $this->lookup($request);
	}

	public function refund(RefundRequest $request): RefundResult
	{
		$this->books->put(self::REFUNDS, $request->idempotencyKey, self::PAID);
		return $this->lookupRefund($request);
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		return $this->books->text(self::REFUNDS, $request->idempotencyKey) === ''
			? RefundResult::notFound()
			: RefundResult::refunded('played_' . substr($request->idempotencyKey, 0, 12));
	}
}
