<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Funnel\NextOffer;
use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferPages;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Refusal;

/** A shopper's answer and what follows it: the same for the page's script and for its form. */
final class AnswerOffer
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly AcceptOffer $accept,
		private readonly DeclineOffer $decline,
		private readonly ChooseOffer $choose,
		private readonly NextOffer $next,
		private readonly OpenAcceptances $unfinished,
		private readonly ReconcileAcceptances $reconcile,
		private readonly OfferPages $pages,
	) {
	}

	/** What is open now, or what is still under way; writes nothing. */
	public function open(PlacedOrder $order): OfferOutcome
	{
		$next = $this->next->open($order);
		return ($next === null ? $this->unfinished->of($order) : null)
			?? ($order->keptOut === PlacedOrder::COMING ? OfferOutcome::coming() : OfferOutcome::open($next));
	}

	/** @throws Refusal what AcceptOffer throws */
	public function accept(PlacedOrder $order, string $presentationUuid, string $consentVersion, string $locale, ?Choice $seen = null): OfferOutcome
	{
		$consent = fn(Presentation $presentation): string => $this->pages->consent($order, $presentation);
		$shown = $this->presentations->find($presentationUuid);
		$acceptance = $this->accept->accept($order, $shown, $consent, $consentVersion, $locale, $seen);
		// What was open when it was read was answered by this click, and where its funnel ends with it nothing follows.
		$isEnd = $shown?->state === PresentationState::Shown && $this->next->isLast($shown);
		return $this->after($order, $this->reconcile->ask($acceptance), $isEnd);
	}

	/** @throws Refusal what ChooseOffer throws */
	public function choose(PlacedOrder $order, string $presentationUuid, Choice $asked): OfferOutcome
	{
		$this->choose->choose($order, $presentationUuid, $asked);
		return $this->open($order);
	}

	/** The shopper is back from confirming, or asks again: the provider is asked. */
	public function resume(PlacedOrder $order, Acceptance $acceptance): OfferOutcome
	{
		return $this->after($order, $this->reconcile->ask($acceptance));
	}

	/** What the page needs to have the bank confirm it there; null where nothing waits for that. */
	public function confirmation(Acceptance $acceptance): ?PageConfirmation
	{
		return $this->reconcile->confirmation($acceptance);
	}

	/** @throws Refusal what DeclineOffer throws */
	public function decline(PlacedOrder $order, string $presentationUuid): OfferOutcome
	{
		$goesOn = $this->decline->decline($order, $presentationUuid);
		return OfferOutcome::open($goesOn ? $this->next->after($order, $presentationUuid) : null);
	}

	/** How an acceptance stands; writes nothing. */
	public function look(PlacedOrder $order, Acceptance $acceptance): OfferOutcome
	{
		return $this->unfinished->outcome($acceptance) ?? OfferOutcome::of($acceptance, $this->next->open($order));
	}

	/** The next step follows money that has come; where it has not, the shopper is asked for no more. */
	private function after(PlacedOrder $order, Acceptance $acceptance, bool $isEnd = false): OfferOutcome
	{
		return $this->unfinished->outcome($acceptance)
			?? OfferOutcome::of($acceptance, $acceptance->state->isPaid() && !$isEnd ? $this->next->after($order, $acceptance->uuid) : null);
	}
}
