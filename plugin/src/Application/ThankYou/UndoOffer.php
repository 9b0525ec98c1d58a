<?php

declare(strict_types=1);

namespace Encore\Application\ThankYou;

use Encore\Application\Payment\GiveBack;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\LineKeepers;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Refusal;

/** A shopper takes an accepted item back: all of its charge is paid back, and it leaves the order. Twice is the same as once. */
final class UndoOffer
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Presentations $presentations,
		private readonly Refunds $refunds,
		private readonly LineKeepers $order,
		private readonly GiveBack $giveBack,
		private readonly Clock $clock,
		private readonly UndoWindow $window,
	) {
	}

	/**
	 * @return Acceptance undone, or undoing where the provider has not answered yet
	 * @throws Refusal not_found; undo_refused when the provider paid nothing back; what reason() gives
	 */
	public function undo(PlacedOrder $order, string $uuid): Acceptance
	{
		$acceptance = $this->acceptances->find($uuid);
		if ($acceptance === null || $acceptance->orderId !== $order->id) {
			throw Refusal::because('not_found');
		}
		if ($acceptance->state->goesBack()) {
			return $acceptance;
		}
		$reason = $this->reason($acceptance, $this->endOf($acceptance, $this->endsAt($order->id)));
		if ($reason !== '') {
			throw Refusal::because($reason);
		}
		$after = $this->giveBack->begin($acceptance);
		if ($after->state->goesBack()) {
			return $after;
		}
		throw Refusal::because($this->isRefused($after) ? 'undo_refused' : 'undo_busy');
	}

	/** @return \DateTimeImmutable|null null where nothing was accepted */
	public function endsAt(int $orderId): ?\DateTimeImmutable
	{
		return $this->window->endsAt($this->acceptances->ofOrder($orderId), $this->presentations->ofOrder($orderId));
	}

	/**
	 * What is paid by a link may be paid long after its click: it has as much time from then on.
	 *
	 * @param \DateTimeImmutable|null $endsAt of its order
	 */
	public function endOf(Acceptance $acceptance, ?\DateTimeImmutable $endsAt): ?\DateTimeImmutable
	{
		$attempt = $acceptance->way === PaymentWay::PayLink ? $this->acceptances->attempt($acceptance->uuid, $acceptance->attempt) : null;
		$paidAt = $attempt?->isPaid() === true ? $attempt->concludedAt : null;
		return $endsAt === null || $paidAt === null ? $endsAt : max($endsAt, $this->window->after($paidAt));
	}

	/** The code of the first reason why it stays; empty where it may be taken back now. */
	public function reason(Acceptance $acceptance, ?\DateTimeImmutable $endsAt): string
	{
		return match (true) {
			!$acceptance->state->isPaid() => 'undo_unpaid',
			$this->isRefused($acceptance) => 'undo_refused',
			$endsAt === null || $this->clock->now() >= $endsAt => 'undo_over',
			default => $this->order->keeps($acceptance),
		};
	}

	/** The provider has said no once; asking again is the shop's to do. */
	private function isRefused(Acceptance $acceptance): bool
	{
		foreach ($this->refunds->ofAcceptance($acceptance->uuid) as $attempt) {
			if ($attempt->outcome === RefundAttempt::REFUSED) {
				return true;
			}
		}
		return false;
	}
}
