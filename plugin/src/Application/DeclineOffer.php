<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Refusal;

/** A shopper says no. Saying it twice is the same as once. */
final class DeclineOffer
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly Clock $clock,
	) {
	}

	/** @throws Refusal not_found; already_answered when it was accepted before */
	public function decline(PlacedOrder $order, string $presentationUuid): void
	{
		$presentation = $this->presentations->find($presentationUuid);
		if ($presentation === null || $presentation->orderId !== $order->id) {
			throw Refusal::because('not_found');
		}
		if ($this->presentations->answer($presentationUuid, PresentationState::Declined, $this->clock->now())) {
			return;
		}
		if ($this->presentations->find($presentationUuid)?->state === PresentationState::Accepted) {
			throw Refusal::because('already_answered');
		}
	}
}
