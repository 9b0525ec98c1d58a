<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Charging\PageConfirmation;
use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferPages;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Presentation;
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
		private readonly NextStep $next,
		private readonly ReconcileAcceptances $reconcile,
		private readonly OfferPages $pages,
	) {
	}

	/** What is open now, or what is still under way; writes nothing. */
	public function open(PlacedOrder $order): OfferOutcome
	{
		return $this->next->now($order);
	}

	/** @throws Refusal what AcceptOffer throws */
	public function accept(PlacedOrder $order, string $presentationUuid, string $consentVersion, string $locale, ?Choice $seen = null): OfferOutcome
	{
		$consent = fn(Presentation $presentation): string => $this->pages->consent($order, $presentation);
		$shown = $this->presentations->find($presentationUuid);
		$acceptance = $this->accept->accept($order, $shown, $consent, $consentVersion, $locale, $seen);
		$isEnd = $this->next->isEnd($shown);
		return $this->next->afterYes($order, $this->reconcile->ask($acceptance), $isEnd);
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
		return $this->next->afterYes($order, $this->reconcile->ask($acceptance));
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
		return $goesOn ? $this->next->afterNo($order, $presentationUuid) : OfferOutcome::open(null);
	}

	/** How an acceptance stands; writes nothing. */
	public function look(PlacedOrder $order, Acceptance $acceptance): OfferOutcome
	{
		return $this->next->beside($order, $acceptance);
	}
}
