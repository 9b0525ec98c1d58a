<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Timetable;
use Encore\Domain\Refusal;

/** Puts what was paid into its order. Where the order takes nothing any more, the money goes back. */
final class SettleAcceptance
{
	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Orders $orders,
		private readonly GiveBack $giveBack,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/** Whatever is not paid is left as it is. */
	public function settle(Acceptance $acceptance): Acceptance
	{
		if ($acceptance->state !== AcceptanceState::Paid) {
			return $acceptance;
		}
		$settled = $acceptance->become(AcceptanceState::Settled, $this->clock->now());
		try {
			// Only if it is paid still: meanwhile it may have been settled, and taken back.
			$isOurs = $this->acceptances->advance($settled, fn() => $this->orders->addLine($acceptance));
			return $isOurs ? $settled : $this->acceptances->find($acceptance->uuid) ?? $acceptance;
		} catch (Refusal) {
			return $this->giveBack->begin($acceptance);
		} catch (\Throwable $error) {
			// The money is there and written down: the next look at this acceptance settles it.
			$this->log->error($error, 'settle');
			// Read past every cache: what was taken back must not stay in one.
			$this->orders->find($acceptance->orderId);
			return $this->orAskTheOwner($acceptance);
		}
	}

	private function orAskTheOwner(Acceptance $acceptance): Acceptance
	{
		if (!Timetable::isLongAgo($acceptance->acceptedAt, $this->clock->now())) {
			return $acceptance;
		}
		$review = $acceptance->become(AcceptanceState::NeedsReview, $this->clock->now());
		if ($this->acceptances->advance($review, fn() => $this->orders->returnStock($acceptance))) {
			$this->orders->tellOwner($review);
			return $review;
		}
		return $acceptance;
	}
}
