<?php

declare(strict_types=1);

namespace Encore\Domain\Acceptance;

use Encore\Domain\Offer\Quote;

/** An accepted presentation on its way to being paid and settled. Every change of it is a new version of the row. */
final class Acceptance
{
	/** Message of one that is the owner's to decide because the shopper's bank asks for its money. */
	public const DISPUTED = 'disputed';

	/**
	 * @param \DateTimeImmutable      $expiresAt     the end of the window: from then on nothing new is charged
	 * @param int                     $attempt       the number of the charge attempt under way or last made; 0 before the first
	 * @param string                  $gateway       whose charge it is, whatever the order says later, or by which the order is paid
	 *                                               where nothing is charged; empty before
	 * @param int                     $missed        how many lookups in a row found nothing
	 * @param list<int>               $taken         pieces of counted stocks that it holds, for each line of its quote
	 * @param string                  $transactionId of the charge
	 * @param string                  $message       why: the gateway's words for the shopper, or a code (SOLD_OUT, REACHED, CLOSED, DISPUTED)
	 * @param string                  $actionUrl     where the shopper confirms, while it requires that
	 * @param \DateTimeImmutable|null $checkAt       when somebody has to look at it again; until then it is held
	 * @param PaymentWay              $way           how it is paid for, as the shopper was told
	 * @param string                  $dispute       the last dispute of its charge that was handed to the owner; empty where there was none
	 */
	public function __construct(
		public readonly string $uuid,
		public readonly int $orderId,
		public readonly int $offerId,
		public readonly string $step,
		public readonly Quote $quote,
		public readonly \DateTimeImmutable $acceptedAt,
		public readonly \DateTimeImmutable $expiresAt,
		public readonly AcceptanceState $state = AcceptanceState::Accepted,
		public readonly int $version = 1,
		public readonly int $attempt = 0,
		public readonly string $gateway = '',
		public readonly int $missed = 0,
		public readonly array $taken = [],
		public readonly string $transactionId = '',
		public readonly string $message = '',
		public readonly string $actionUrl = '',
		public readonly ?\DateTimeImmutable $checkAt = null,
		public readonly PaymentWay $way = PaymentWay::Charge,
		public readonly string $dispute = '',
	) {
	}

	/** An accepted presentation, before anything was charged. */
	public static function of(Presentation $presentation, \DateTimeImmutable $now): self
	{
		$expiresAt = Timetable::endOf($presentation, $now);
		return (new self(
			$presentation->uuid,
			$presentation->orderId,
			$presentation->offerId,
			$presentation->step,
			$presentation->quote,
			$now,
			$expiresAt,
			way: $presentation->way,
		))->with(['checkAt' => $expiresAt]);
	}

	/**
	 * @param string $message why, as the constructor says
	 * @throws \LogicException when the state machine has no such step
	 */
	public function become(
		AcceptanceState $state,
		\DateTimeImmutable $now,
		string $transactionId = '',
		string $message = '',
		string $actionUrl = '',
	): self {
		if (!$this->state->canBecome($state)) {
			throw new \LogicException("An acceptance cannot go from {$this->state->value} to {$state->value}.");
		}
		return $this->with([
			'state' => $state,
			'missed' => 0,
			'taken' => $state->holdsStock() ? $this->taken : [],
			'transactionId' => $transactionId !== '' ? $transactionId : $this->transactionId,
			'message' => mb_substr($message, 0, 255),
			'actionUrl' => $actionUrl,
		])->next($now);
	}

	/**
	 * On its way to the gateway with this attempt.
	 *
	 * @param list<int> $taken pieces of counted stocks that are taken with it
	 */
	public function charge(int $attempt, string $gateway, array $taken, \DateTimeImmutable $now): self
	{
		return $this->become(AcceptanceState::Charging, $now)->with(['attempt' => $attempt, 'gateway' => $gateway, 'taken' => $taken]);
	}

	/**
	 * About to join its order without a charge.
	 *
	 * @param string    $gateway by which the order is to be paid
	 * @param list<int> $taken   pieces of counted stocks that its lines take
	 */
	public function joins(string $gateway, array $taken): self
	{
		return $this->with(['gateway' => $gateway, 'taken' => $taken]);
	}

	/**
	 * About to be its lines'.
	 *
	 * @param list<int> $pieces of counted stocks
	 */
	public function taking(array $pieces): self
	{
		return $this->with(['taken' => $pieces]);
	}

	/** Charged, by the provider's own word; the owner still decides what is done about it. */
	public function proved(string $transactionId, \DateTimeImmutable $now): self
	{
		return $this->with(['transactionId' => $transactionId])->next($now);
	}

	/** The shopper's bank asks for its money: the owner decides, once for each dispute. */
	public function disputed(string $dispute, \DateTimeImmutable $now): self
	{
		return $this->become(AcceptanceState::NeedsReview, $now, message: self::DISPUTED)->with(['dispute' => $dispute]);
	}

	/** Held by whoever looks at it now. */
	public function hold(\DateTimeImmutable $now): self
	{
		return $this->with(['version' => $this->version + 1, 'checkAt' => Timetable::lease($now)]);
	}

	/** Looked at, and nothing new. */
	public function postpone(\DateTimeImmutable $now): self
	{
		return $this->next($now);
	}

	/**
	 * The linked order still waits for its payment.
	 *
	 * @param string $actionUrl where the shopper pays; empty where that was begun, and its money is awaited
	 */
	public function waits(string $actionUrl, \DateTimeImmutable $now): self
	{
		return $this->with(['actionUrl' => $actionUrl])->next($now);
	}

	/** The shopper has ordered with a method that is paid later, or has paid a part: nobody ends that but the shop. */
	public function isAwaited(): bool
	{
		return $this->state === AcceptanceState::RequiresAction && $this->way === PaymentWay::PayLink && $this->actionUrl === '';
	}

	/** The provider has no such charge, for one time more. Where that was not known before, it is "unknown" now. */
	public function miss(\DateTimeImmutable $now): self
	{
		$missed = $this->missed + 1;
		$next = $this->state === AcceptanceState::Unknown ? $this->next($now) : $this->become(AcceptanceState::Unknown, $now);
		return $next->with(['missed' => $missed]);
	}

	public function isDue(\DateTimeImmutable $now): bool
	{
		return $this->checkAt !== null && $this->checkAt <= $now;
	}

	public function isOver(\DateTimeImmutable $now): bool
	{
		return $now >= $this->expiresAt;
	}

	private function next(\DateTimeImmutable $now): self
	{
		$next = $this->with(['version' => $this->version + 1]);
		return $next->with(['checkAt' => Timetable::nextLook($next, $now)]);
	}

	/** @param array{state?: AcceptanceState, version?: int, attempt?: int, gateway?: string, missed?: int, taken?: list<int>, transactionId?: string, message?: string, actionUrl?: string, checkAt?: \DateTimeImmutable|null, dispute?: string} $changes */
	private function with(array $changes): self
	{
		return new self(
			$this->uuid,
			$this->orderId,
			$this->offerId,
			$this->step,
			$this->quote,
			$this->acceptedAt,
			$this->expiresAt,
			...$changes + [
				'state' => $this->state,
				'version' => $this->version,
				'attempt' => $this->attempt,
				'gateway' => $this->gateway,
				'missed' => $this->missed,
				'taken' => $this->taken,
				'transactionId' => $this->transactionId,
				'message' => $this->message,
				'actionUrl' => $this->actionUrl,
				'checkAt' => $this->checkAt,
				'way' => $this->way,
				'dispute' => $this->dispute,
			],
		);
	}
}
