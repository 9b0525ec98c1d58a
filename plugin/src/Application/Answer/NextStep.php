<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Funnel\NextOffer;
use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;

/** What a shopper has before them: what they wait for or have to do for an item they took, or else the next offer. */
final class NextStep
{
	public function __construct(
		private readonly NextOffer $next,
		private readonly OpenAcceptances $unfinished,
	) {
	}

	/** Writes nothing. */
	public function now(PlacedOrder $order): OfferOutcome
	{
		$next = $this->next->open($order);
		return ($next === null ? $this->unfinished->of($order) : null)
			?? ($order->keptOut === PlacedOrder::COMING ? OfferOutcome::coming() : OfferOutcome::open($next));
	}

	/** How an acceptance stands; writes nothing. */
	public function beside(PlacedOrder $order, Acceptance $acceptance): OfferOutcome
	{
		return $this->unfinished->outcome($acceptance) ?? OfferOutcome::of($acceptance, $this->next->open($order));
	}

	/** It follows money that has come; where it has not, the shopper is asked for no more. */
	public function afterYes(PlacedOrder $order, Acceptance $acceptance, bool $isEnd = false): OfferOutcome
	{
		return $this->unfinished->outcome($acceptance)
			?? OfferOutcome::of($acceptance, $acceptance->state->isPaid() && !$isEnd ? $this->next->after($order, $acceptance->uuid) : null);
	}

	public function afterNo(PlacedOrder $order, string $presentationUuid): OfferOutcome
	{
		return OfferOutcome::open($this->next->after($order, $presentationUuid));
	}

	/** What was open when it was read was answered by this click, and where its funnel ends with it nothing follows. */
	public function isEnd(?Presentation $shown): bool
	{
		return $shown?->state === PresentationState::Shown && $this->next->isLast($shown);
	}
}
