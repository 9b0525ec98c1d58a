<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Funnel\QuoteOffer;
use Encore\Application\Payment\FulfilAcceptance;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Refusal;

/** A shopper says yes: the acceptance is claimed once, then paid for in its way, then settled. */
final class AcceptOffer
{
	public function __construct(
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly OfferIndex $index,
		private readonly PaymentWays $ways,
		private readonly QuoteOffer $quote,
		private readonly FulfilAcceptance $fulfil,
		private readonly Clock $clock,
	) {
	}

	/**
	 * A second click, tab or device gets the acceptance that is there.
	 *
	 * @param Presentation|null $presentation as it is now, the order's or not
	 * @param callable(Presentation): string $consent the words beside the button, as the server writes them
	 * @param string $consentVersion the version the shopper saw
	 * @param Choice|null $seen what the shopper saw as chosen; null where nothing could be
	 * @throws Refusal not_found, offer_expired, already_answered, choice_missing, choice_changed, consent_changed, price_changed,
	 *                 choice_gone, out_of_stock, cannot_charge
	 */
	public function accept(PlacedOrder $order, ?Presentation $presentation, callable $consent, string $consentVersion, string $locale, ?Choice $seen = null): Acceptance
	{
		if ($presentation === null || $presentation->orderId !== $order->id) {
			throw Refusal::because('not_found');
		}
		// What is still open was not accepted: both are written together.
		$isOpen = $presentation->state === PresentationState::Shown;
		$there = $isOpen ? null : $this->acceptances->ofOffer($order->id, $presentation->offerId, $presentation->step);
		if ($there !== null) {
			return $this->fulfil->go($order, $there);
		}
		$this->assertOpen($presentation);
		$offer = $this->offer($presentation);
		$this->assertChosen($offer, $presentation, $seen);
		$this->assertSameWay($order, $presentation);
		$consentText = $consent($presentation);
		if (Consent::version($consentText) !== $consentVersion) {
			throw Refusal::because('consent_changed');
		}
		$this->assertSamePrice($order, $offer, $presentation);
		// Its window may have ended while the price was worked out.
		$this->assertOpen($presentation);
		$consent = Consent::give($consentText, $locale, $presentation->quote->total(), $this->clock->now());
		return $this->fulfil->begin($order, $presentation, $consent);
	}

	private function assertOpen(Presentation $presentation): void
	{
		if ($presentation->state !== PresentationState::Shown) {
			throw Refusal::because('already_answered');
		}
		if (!$presentation->isOpen($this->clock->now())) {
			throw Refusal::because('offer_expired');
		}
	}

	/** Two variations may cost the same: what the shopper saw is compared by itself. */
	private function assertChosen(Offer $offer, Presentation $presentation, ?Choice $seen): void
	{
		if ($this->quote->isOpen($offer, $presentation->quote)) {
			throw Refusal::because('choice_missing');
		}
		$mayChoose = $offer->mayChooseQuantity() || $this->quote->hasVariations($offer);
		if ($seen === null ? $mayChoose : !$seen->from($offer)->is(Choice::in($presentation->quote))) {
			throw Refusal::because('choice_changed');
		}
	}

	/** Where it would be paid for in another way by now, that one is kept and its words are shown. */
	private function assertSameWay(PlacedOrder $order, Presentation $presentation): void
	{
		$way = $this->ways->of($order, $presentation->quote->productIds())->way ?? throw Refusal::because('cannot_charge');
		if ($way !== $presentation->way) {
			$this->presentations->revise($presentation->withWay($way));
			throw Refusal::because('consent_changed');
		}
	}

	/** The price is asked again; where it moved, the new one is kept and shown, and the shopper decides again. */
	private function assertSamePrice(PlacedOrder $order, Offer $offer, Presentation $presentation): void
	{
		$now = $this->currentQuote($order, $offer, $presentation);
		if (!$now->costsTheSameAs($presentation->quote)) {
			$this->presentations->revise($presentation->withQuote($now));
			$isGone = $now->main()->productId !== $presentation->quote->main()->productId || ($offer->mayChooseQuantity() && $now->main()->quantity !== $presentation->quote->main()->quantity);
			throw Refusal::because($isGone ? ChooseOffer::GONE : 'price_changed');
		}
	}

	/** What was chosen, or else what is offered now; whatever keeps that from being sold, to the shopper it is sold out. */
	private function currentQuote(PlacedOrder $order, Offer $offer, Presentation $presentation): Quote
	{
		try {
			return $this->quote->ofChoice($order, $offer, Choice::in($presentation->quote));
		} catch (Refusal) {
			try {
				return $this->quote->forOrder($order, $offer);
			} catch (Refusal) {
				throw Refusal::because('out_of_stock');
			}
		}
	}

	private function offer(Presentation $presentation): Offer
	{
		$offer = $this->index->funnel($presentation->funnelId)?->offers[$presentation->offerId] ?? null;
		if ($offer === null || !$offer->isLive($this->clock->now())) {
			// Once that was said it stays true, whatever its owner does next.
			$this->presentations->answer($presentation->uuid, PresentationState::Expired, $this->clock->now());
			throw Refusal::because('offer_expired');
		}
		return $offer;
	}
}
