<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Tests\Unit\Application\FakeShop;

/** What must be true after every step of every history. */
final class Promises
{
	/** States that say that no money of it is here. */
	private const WITHOUT_MONEY = [AcceptanceState::Declined, AcceptanceState::DeclinedFinal];

	/** @var array<string, PresentationState> answers that were given, by presentation */
	private array $answers = [];

	/** @var array<string, array<int, true>> amounts that the words beside a pressed button named, by presentation */
	private array $agreed = [];

	public function __construct(private readonly Shop $shop)
	{
	}

	public function pressed(Presentation $seen): void
	{
		$this->agreed[$seen->uuid][$seen->quote->total()->amount] = true;
	}

	/** @return string what is not true, or nothing */
	public function broken(): string
	{
		return $this->brokenByPresentations() . $this->brokenByCharges() . $this->brokenByTotal();
	}

	/** @return string the same, once nothing is under way */
	public function brokenAtRest(): string
	{
		foreach ($this->shop->acceptances->ofOrder($this->shop->order->id) as $acceptance) {
			$broken = $this->brokenBook($acceptance);
			if ($broken !== '') {
				return $broken;
			}
		}
		foreach ($this->shop->presentations->ofOrder($this->shop->order->id) as $shown) {
			$stoodThere = $this->shop->place->isThankYouPage($shown) && !$shown->isOpen($this->shop->clock->now());
			if ($shown->state === PresentationState::Shown && !$stoodThere) {
				return "{$shown->uuid} is open after the thank-you page";
			}
		}
		return $this->broken();
	}

	/** Both books say the same, and nothing hangs. */
	private function brokenBook(Acceptance $acceptance): string
	{
		$isOffline = $acceptance->way === PaymentWay::Offline;
		$due = $isOffline ? 0 : $acceptance->quote->total()->amount;
		$kept = array_sum($this->shop->provider->captured($acceptance->uuid)) - $this->shop->provider->refunded($acceptance->uuid);
		$name = "{$acceptance->uuid} ended {$acceptance->state->value}";
		$hasLine = $this->shop->orders->hasLine($acceptance);
		$mayAskOwner = !$isOffline && (!$this->shop->isIdempotent || $this->shop->provider->hasRefused);
		return match ($acceptance->state) {
			AcceptanceState::Settled => $kept === $due && $hasLine ? '' : "{$name}, the provider keeps {$kept}",
			AcceptanceState::Undone, AcceptanceState::Expired, AcceptanceState::DeclinedFinal
				=> $kept === 0 && !$hasLine ? '' : "{$name}, the provider keeps {$kept}",
			AcceptanceState::NeedsReview => $mayAskOwner && $acceptance->taken === [] ? '' : "{$name}, and all could be proved",
			default => $name,
		};
	}

	private function brokenByPresentations(): string
	{
		$offers = [];
		$open = 0;
		$last = null;
		foreach ($this->shop->presentations->ofOrder($this->shop->order->id) as $shown) {
			if (isset($offers[$shown->offerId])) {
				return "offer {$shown->offerId} came again";
			}
			$offers[$shown->offerId] = true;
			if ($last !== null && !isset($this->answers[$shown->uuid]) && !$this->mayBeFollowed($last)) {
				return "{$shown->uuid} came after {$last->uuid}, which was accepted and is not paid";
			}
			$last = $shown;
			$open += $shown->isOpen($this->shop->clock->now()) ? 1 : 0;
			$before = $this->answers[$shown->uuid] ?? PresentationState::Shown;
			if ($before !== PresentationState::Shown && $before !== $shown->state) {
				return "{$shown->uuid} was {$before->value} and is {$shown->state->value}";
			}
			$this->answers[$shown->uuid] = $shown->state;
			if (($shown->state === PresentationState::Accepted) !== ($this->shop->acceptances->find($shown->uuid) !== null)) {
				return "{$shown->uuid} is {$shown->state->value}, its acceptance says otherwise";
			}
		}
		return $open > 1 ? 'two offers are open' : '';
	}

	/** Whoever's card was declined is asked for no more. */
	private function mayBeFollowed(Presentation $last): bool
	{
		$acceptance = $this->shop->acceptances->find($last->uuid);
		return $acceptance === null || in_array(
			$acceptance->state,
			[AcceptanceState::Paid, AcceptanceState::Settled, AcceptanceState::Undoing, AcceptanceState::Undone, AcceptanceState::NeedsReview],
			true,
		);
	}

	private function brokenByCharges(): string
	{
		foreach ($this->shop->acceptances->ofOrder($this->shop->order->id) as $acceptance) {
			// The same pieces, on their way from the acceptance to its line.
			$pieces = $acceptance->taken === [] ? $this->shop->orders->piecesOfLines($acceptance) : $acceptance->taken;
			$held = $this->shop->orders->held($acceptance);
			if ($held !== array_pad($pieces, count($held), 0)) {
				return "{$acceptance->uuid} is {$acceptance->state->value} and holds " . implode(' and ', $held) . ' pieces';
			}
			$captured = $this->shop->provider->captured($acceptance->uuid);
			if (count($captured) > 1) {
				return "{$acceptance->uuid} was charged twice";
			}
			if ($acceptance->way === PaymentWay::Offline) {
				$broken = $this->brokenByOffline($acceptance, $captured);
				if ($broken !== '') {
					return $broken;
				}
				continue;
			}
			if ($captured === [] && $acceptance->state->isPaid()) {
				return "{$acceptance->uuid} is {$acceptance->state->value} without money";
			}
			if ($this->shop->provider->refunded($acceptance->uuid) > array_sum($captured)) {
				return "more of {$acceptance->uuid} was paid back than charged";
			}
			foreach ($captured as $amount) {
				if (!isset($this->agreed[$acceptance->uuid][$amount])) {
					return "{$acceptance->uuid} was charged {$amount}, which nobody agreed to";
				}
				if (in_array($acceptance->state, self::WITHOUT_MONEY, true)) {
					return "{$acceptance->uuid} was charged and is {$acceptance->state->value}";
				}
			}
			$shown = $this->shop->presentations->find($acceptance->uuid);
			if ($shown === null || ($captured !== [] && $acceptance->acceptedAt >= $shown->expiresAt)) {
				return "{$acceptance->uuid} was charged after its window";
			}
		}
		return '';
	}

	/** @param list<int> $captured */
	private function brokenByOffline(Acceptance $acceptance, array $captured): string
	{
		$amount = $acceptance->quote->total()->amount;
		return match (true) {
			$captured !== [] || $acceptance->attempt > 0 => "{$acceptance->uuid} was charged, and is paid on delivery",
			$this->shop->orders->hasLine($acceptance) && !isset($this->agreed[$acceptance->uuid][$amount]) => "{$acceptance->uuid} was added for {$amount}, which nobody agreed to",
			default => '',
		};
	}

	/** A line is in the order when its acceptance is settled, and may be there while it is on its way in or out. */
	private function brokenByTotal(): string
	{
		$lines = 0;
		foreach ($this->shop->acceptances->ofOrder($this->shop->order->id) as $acceptance) {
			$hasLine = $this->shop->orders->hasLine($acceptance);
			$lines += $hasLine && !$acceptance->way->isLinked() ? $acceptance->quote->total()->amount : 0;
			if ($this->shop->orders->ownOrders($acceptance) > ($acceptance->way->isLinked() ? 1 : 0)) {
				return "{$acceptance->uuid} has a linked order too many";
			}
			$mustBe = $acceptance->state === AcceptanceState::Settled;
			$mayBe = $mustBe || in_array($acceptance->state, [AcceptanceState::Paid, AcceptanceState::Undoing, AcceptanceState::NeedsReview], true);
			if (($mustBe && !$hasLine) || ($hasLine && !$mayBe)) {
				return "{$acceptance->uuid} is {$acceptance->state->value}, its line " . ($hasLine ? 'is there' : 'is missing');
			}
		}
		$added = $this->shop->orders->added($this->shop->order->id, FakeShop::usd(0))->amount;
		return $added === $lines ? '' : "{$added} was added to the order, the lines are {$lines}";
	}
}
