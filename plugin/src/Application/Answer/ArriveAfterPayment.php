<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Funnel\NextOffer;
use Encore\Application\Funnel\OfferPlace;
use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\Payment\SettleAcceptance;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;

/**
 * A shopper comes to the thank-you page. The first time, an offer may stand before it; from then on arriving there
 * passes what is still open on a page of its own, for good and on every device. On the page itself may stand one more.
 */
final class ArriveAfterPayment
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly NextOffer $next,
		private readonly OfferPlace $place,
		private readonly ReconcileAcceptances $reconcile,
		private readonly SettleAcceptance $settle,
		private readonly Clock $clock,
	) {
	}

	/** The offer to lead to, or null: the thank-you page is shown. */
	public function offerFor(PlacedOrder $order): ?Presentation
	{
		$shown = $this->presentations->ofOrder($order->id);
		if ($shown === []) {
			return $this->place->isAlwaysThankYouPage() ? null : $this->next->first($order);
		}
		foreach ($shown as $presentation) {
			if ($presentation->state === PresentationState::Shown && !$this->place->isThankYouPage($presentation)) {
				$this->presentations->answer($presentation->uuid, PresentationState::Expired, $this->clock->now());
			}
		}
		foreach ($this->acceptances->ofOrder($order->id) as $acceptance) {
			$this->leave($acceptance);
		}
		return null;
	}

	/** The offer that stands on the page, which is written down as shown. */
	public function offerOnPage(PlacedOrder $order): ?Presentation
	{
		$open = $this->place->isAlwaysThankYouPage() ? $this->next->first($order) : null;
		return $open ?? $this->next->last($order);
	}

	public function hasShown(PlacedOrder $order): bool
	{
		return $this->presentations->ofOrder($order->id) !== [];
	}

	/** Money that is there goes into the order at once; a declined card is not asked for any more. */
	private function leave(Acceptance $acceptance): void
	{
		match ($acceptance->state) {
			AcceptanceState::Paid => $this->settle->settle($acceptance),
			AcceptanceState::Declined => $this->reconcile->end($acceptance, AcceptanceState::DeclinedFinal),
			default => $this->reconcile->whenDue($acceptance),
		};
	}
}
