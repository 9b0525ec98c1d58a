<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Traces;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Funnel\Answer;
use Encore\Domain\Funnel\Funnel;
use Encore\Domain\Funnel\Step;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Refusal;

/** Which offer a shopper who has paid sees next. What was shown stays the same until it is answered or its window ends. */
final class NextOffer
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly ConsiderOffer $consider,
		private readonly OfferWindow $window,
		private readonly Traces $traces,
		private readonly Clock $clock,
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

	/**
	 * What stands on the thank-you page last: of the funnel that was followed, else of the first one that has something for it. It
	 * is written down as shown; what was shown once never returns. Nothing more follows money that has not come.
	 */
	public function last(PlacedOrder $order): ?Presentation
	{
		return $this->traced($order, fn(Trace $trace): ?Presentation => $this->chooseLast($order, $trace));
	}

	/** Whether no step follows when this one is accepted. */
	public function isLast(Presentation $shown): bool
	{
		return $this->index->funnel($shown->funnelId)?->funnel->after($shown->step, Answer::Accepted) === null;
	}

	private function present(PlacedOrder $order, string $answered): ?Presentation
	{
		return $this->traced($order, fn(Trace $trace): ?Presentation => $this->choose($order, $answered, $trace));
	}

	/** @param callable(Trace): ?Presentation $choose */
	private function traced(PlacedOrder $order, callable $choose): ?Presentation
	{
		if (!$this->index->hasAny(Placement::PostPurchase)) {
			return null;
		}
		$trace = new Trace($order->id);
		try {
			return $choose($trace);
		} finally {
			$this->traces->write($trace, $this->clock->now());
		}
	}

	private function choose(PlacedOrder $order, string $answered, Trace $trace): ?Presentation
	{
		$shown = $this->presentations->ofOrder($order->id);
		if ($shown === []) {
			return $this->start($order, $trace, static fn(Funnel $funnel): ?Step => $funnel->firstStep());
		}
		$last = $shown[count($shown) - 1];
		if ($last->isOpen($this->clock->now())) {
			return $last;
		}
		return $answered === $last->uuid ? $this->continue($order, $shown, $last, $trace) : null;
	}

	/** @param callable(Funnel): ?Step $from where each funnel begins */
	private function start(PlacedOrder $order, Trace $trace, callable $from): ?Presentation
	{
		$presentation = null;
		foreach ($this->index->funnels($order->basket->keys(), $this->clock->now()) as $compiled) {
			$step = $from($compiled->funnel);
			$reason = match (true) {
				$step === null => '',
				$presentation !== null => Trace::OTHER_FUNNEL,
				// What keeps out every offer is the reason of each, and nothing else is asked.
				$order->keptOut !== '' => $order->keptOut,
				default => $this->consider->whyNot($order, $compiled),
			};
			if ($step !== null && $reason !== '') {
				$trace->keptOut($compiled->funnel->id, $step, $reason);
			}
			$presentation ??= $reason === '' ? $this->walk($order, $compiled, $step, [], $trace) : null;
		}
		return $presentation;
	}

	private function chooseLast(PlacedOrder $order, Trace $trace): ?Presentation
	{
		$shown = $this->presentations->ofOrder($order->id);
		// Asked after what was shown: what is accepted meanwhile was shown by then.
		if (!$this->isPaid($order)) {
			return null;
		}
		if ($shown !== []) {
			$last = $shown[count($shown) - 1];
			$compiled = $this->index->funnel($last->funnelId);
			return match (true) {
				$last->isOpen($this->clock->now()) => $last,
				$compiled === null, $last->step === Funnel::THANK_YOU => null,
				default => $this->walk($order, $compiled, $compiled->funnel->lastStep(), $shown, $trace),
			};
		}
		return $this->start($order, $trace, static fn(Funnel $funnel): ?Step => $funnel->lastStep());
	}

	/** Whether everything is that was accepted. */
	private function isPaid(PlacedOrder $order): bool
	{
		foreach ($this->acceptances->ofOrder($order->id) as $acceptance) {
			if (!$acceptance->state->isPaid()) {
				return false;
			}
		}
		return true;
	}

	/** @param non-empty-list<Presentation> $shown */
	private function continue(PlacedOrder $order, array $shown, Presentation $last, Trace $trace): ?Presentation
	{
		$answer = match ($last->state) {
			PresentationState::Accepted => Answer::Accepted,
			PresentationState::Declined => Answer::Declined,
			PresentationState::Shown, PresentationState::Expired => null,
		};
		$compiled = $answer === null ? null : $this->index->funnel($last->funnelId);
		return $answer === null || $compiled === null ? null : $this->walk($order, $compiled, $compiled->funnel->after($last->step, $answer), $shown, $trace);
	}

	/**
	 * Shows the first step from this one on that can be shown: one that is kept out is passed as if it were declined.
	 *
	 * @param list<Presentation> $shown
	 */
	private function walk(PlacedOrder $order, CompiledFunnel $compiled, ?Step $step, array $shown, Trace $trace): ?Presentation
	{
		$now = $this->clock->now();
		$until = $shown === [] ? $this->window->endsAfter($now) : $shown[0]->expiresAt;
		$ended = match (true) {
			$order->keptOut !== '' => $order->keptOut,
			$now >= $until => 'window_over',
			count($shown) >= $this->window->offers() => 'enough_offers',
			default => '',
		};
		while ($step !== null) {
			try {
				$ended === '' || throw Refusal::because($ended);
				self::hasOffer($shown, $step->offerId) && throw Refusal::because('shown_before');
				$considered = $this->consider->prepare($order, $compiled, $step, $until);
			} catch (Refusal $refusal) {
				$trace->keptOut($compiled->funnel->id, $step, $refusal->reason);
				$holdsForAll = in_array($refusal->reason, [$ended, PaymentWays::CANNOT_CHARGE], true);
				$step = $holdsForAll ? null : $compiled->funnel->after($step->key, Answer::Declined);
				continue;
			}
			$trace->shown($compiled->funnel->id, $step, $considered->whyLinked);
			return $this->show($order, $considered->presentation, count($shown));
		}
		return null;
	}

	/** What is open now: ours, or what another request has shown in the meantime. */
	private function show(PlacedOrder $order, Presentation $ours, int $before): ?Presentation
	{
		return $this->presentations->show($ours, $before) ? $ours : $this->open($order);
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
