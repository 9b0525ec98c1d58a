<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\Charging\ChargeRequest;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Tests\Unit\Application\FakeShop;

/** What must be true after every step of every history. */
final class Promises
{
	/** States in which money may have moved: those of the way through, and those that a look-up ends. */
	private const CAPTURED = [AcceptanceState::Charging, AcceptanceState::Unknown, AcceptanceState::Paid, AcceptanceState::Settled];

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
			if ($acceptance->state === AcceptanceState::Paid) {
				return "{$acceptance->uuid} is paid and not in the order";
			}
		}
		foreach ($this->shop->presentations->ofOrder($this->shop->order->id) as $shown) {
			if ($shown->state === PresentationState::Shown) {
				return "{$shown->uuid} is open after the thank-you page";
			}
		}
		return $this->broken();
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
		return $acceptance === null || in_array($acceptance->state, [AcceptanceState::Paid, AcceptanceState::Settled], true);
	}

	private function brokenByCharges(): string
	{
		foreach ($this->shop->acceptances->ofOrder($this->shop->order->id) as $acceptance) {
			$charges = $this->chargesOf($acceptance);
			if (count($charges) > 1) {
				return "{$acceptance->uuid} was charged twice";
			}
			if ($charges === [] && in_array($acceptance->state, [AcceptanceState::Paid, AcceptanceState::Settled], true)) {
				return "{$acceptance->uuid} is {$acceptance->state->value} without money";
			}
			foreach ($charges as $charge) {
				if (!isset($this->agreed[$acceptance->uuid][$charge->amount->amount])) {
					return "{$acceptance->uuid} was charged {$charge->amount->amount}, which nobody agreed to";
				}
				if (!in_array($acceptance->state, self::CAPTURED, true)) {
					return "{$acceptance->uuid} was charged and is {$acceptance->state->value}";
				}
			}
			$shown = $this->shop->presentations->find($acceptance->uuid);
			if ($shown === null || $acceptance->acceptedAt >= $shown->expiresAt) {
				return "{$acceptance->uuid} was accepted after its window";
			}
		}
		return '';
	}

	/** A line is in the order when its acceptance is settled, and may be there while it is paid. */
	private function brokenByTotal(): string
	{
		$settled = 0;
		$paid = [0];
		foreach ($this->shop->acceptances->ofOrder($this->shop->order->id) as $acceptance) {
			$amount = $acceptance->quote->total()->amount;
			$settled += $acceptance->state === AcceptanceState::Settled ? $amount : 0;
			$paid = $acceptance->state === AcceptanceState::Paid ? [...$paid, ...array_map(static fn(int $sum): int => $sum + $amount, $paid)] : $paid;
		}
		$added = $this->shop->orders->added($this->shop->order->id, FakeShop::usd(0))->amount;
		return in_array($added - $settled, $paid, true) ? '' : "{$added} was added to the order, {$settled} is settled";
	}

	/** @return list<ChargeRequest> */
	private function chargesOf(Acceptance $acceptance): array
	{
		return array_values(array_filter(
			$this->shop->charges->captured(),
			static fn(ChargeRequest $charge): bool => ($charge->metadata['encore_acceptance'] ?? '') === $acceptance->uuid,
		));
	}
}
