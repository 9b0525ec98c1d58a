<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Charges;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Uuids;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\Placement;

/** Which offer a shopper who has paid sees next. What was shown stays the same until it is answered or its window ends. */
final class NextOffer
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly Presentations $presentations,
		private readonly Charges $charges,
		private readonly QuoteOffer $quote,
		private readonly Clock $clock,
		private readonly Uuids $uuids,
		private readonly OfferWindow $window,
	) {
	}

	/** What is open now, without writing anything. */
	public function open(PlacedOrder $order): ?Presentation
	{
		$shown = $this->presentations->ofOrder($order->id);
		$last = end($shown);
		return $last !== false && $last->isOpen($this->clock->now()) ? $last : null;
	}

	/** What is open now, else the first step of a funnel, which is written down as shown. */
	public function first(PlacedOrder $order): ?Presentation
	{
		return $this->present($order, '');
	}

	/**
	 * What is open now, else the step that follows this answer, which is written down as shown. An answer that was
	 * followed by another one leads nowhere.
	 */
	public function after(PlacedOrder $order, string $presentationUuid): ?Presentation
	{
		return $this->present($order, $presentationUuid);
	}

	private function present(PlacedOrder $order, string $answered): ?Presentation
	{
		if (!$order->isPaid || $order->keptOut !== '' || !$this->index->hasAny(Placement::PostPurchase)) {
			return null;
		}
		$shown = $this->presentations->ofOrder($order->id);
		if ($shown === []) {
			return $this->start($order);
		}
		$last = $shown[count($shown) - 1];
		if ($last->isOpen($this->clock->now())) {
			return $last;
		}
		return $answered === $last->uuid ? $this->continue($order, $shown, $last) : null;
	}

	private function start(PlacedOrder $order): ?Presentation
	{
		foreach ($this->index->funnels($order->basket->keys(), $this->clock->now()) as $compiled) {
			$step = $compiled->funnel->firstStep();
			if ($step === null) {
				continue;
			}
			$presentation = $this->show($order, $compiled, $step, $this->window->endsAfter($this->clock->now()));
			if ($presentation !== null) {
				return $presentation;
			}
		}
		return null;
	}

	/** @param non-empty-list<Presentation> $shown */
	private function continue(PlacedOrder $order, array $shown, Presentation $last): ?Presentation
	{
		$answer = match ($last->state) {
			PresentationState::Accepted => Answer::Accepted,
			PresentationState::Declined => Answer::Declined,
			PresentationState::Shown, PresentationState::Expired => null,
		};
		$windowIsOver = $this->clock->now() >= $shown[0]->expiresAt;
		if ($answer === null || $windowIsOver || count($shown) >= $this->window->offers) {
			return null;
		}
		$compiled = $this->index->funnel($last->funnelId);
		$step = $compiled?->funnel->after($last->step, $answer);
		if ($compiled === null || $step === null || self::hasOffer($shown, $step->offerId)) {
			return null;
		}
		return $this->show($order, $compiled, $step, $shown[0]->expiresAt);
	}

	private function show(PlacedOrder $order, CompiledFunnel $compiled, Step $step, \DateTimeImmutable $until): ?Presentation
	{
		$now = $this->clock->now();
		$offer = $compiled->offers[$step->offerId] ?? null;
		if ($offer === null || !$offer->isLive($now)) {
			return null;
		}
		if ($this->charges->adapterFor($order->id)?->supports($order->id)->canCharge !== true) {
			return null;
		}
		$quote = $this->quote->forOrder($order, $offer);
		if ($quote === null) {
			return null;
		}
		$presentation = new Presentation(
			$this->uuids->next(),
			$order->id,
			$compiled->funnel->id,
			$step->key,
			$offer->id,
			$quote,
			$now,
			$until,
		);
		if ($this->presentations->show($presentation)) {
			return $presentation;
		}
		return $this->open($order);
	}

	/**
	 * What was shown once never returns, not under another step either.
	 *
	 * @param list<Presentation> $shown
	 */
	private static function hasOffer(array $shown, int $offerId): bool
	{
		return in_array($offerId, array_map(static fn(Presentation $one): int => $one->offerId, $shown), true);
	}
}
