<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\OfferPages;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Refusal;

/** A shopper's answer and what follows it: the same for the page's script and for its form. */
final class AnswerOffer
{
	public function __construct(
		private readonly AcceptOffer $accept,
		private readonly DeclineOffer $decline,
		private readonly NextOffer $next,
		private readonly OfferPages $pages,
	) {
	}

	/** What is open now; writes nothing. */
	public function open(PlacedOrder $order): OfferOutcome
	{
		return OfferOutcome::open($this->next->open($order));
	}

	/** @throws Refusal what AcceptOffer throws */
	public function accept(PlacedOrder $order, string $presentationUuid, string $consentVersion, string $locale): OfferOutcome
	{
		$consent = fn(Presentation $presentation): string => $this->pages->consent($order, $presentation);
		return $this->after($order, $this->accept->accept($order, $presentationUuid, $consent, $consentVersion, $locale));
	}

	/** @throws Refusal what DeclineOffer throws */
	public function decline(PlacedOrder $order, string $presentationUuid): OfferOutcome
	{
		$this->decline->decline($order, $presentationUuid);
		return OfferOutcome::open($this->next->after($order, $presentationUuid));
	}

	/** How an acceptance stands; writes nothing. */
	public function look(PlacedOrder $order, Acceptance $acceptance): OfferOutcome
	{
		return OfferOutcome::of($acceptance, $this->next->open($order));
	}

	/** The next step follows money that has come; where it has not, the shopper is asked for no more. */
	private function after(PlacedOrder $order, Acceptance $acceptance): OfferOutcome
	{
		$cameThrough = in_array($acceptance->state, [AcceptanceState::Paid, AcceptanceState::Settled], true);
		return OfferOutcome::of($acceptance, $cameThrough ? $this->next->after($order, $acceptance->uuid) : null);
	}
}
