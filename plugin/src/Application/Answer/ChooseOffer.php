<?php

declare(strict_types=1);

namespace Encore\Application\Answer;

use Encore\Application\Funnel\QuoteOffer;
use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Refusal;

/** A shopper chooses a variation or a quantity: what it costs is worked out and kept. Its window goes on, and nothing is bought. */
final class ChooseOffer
{
	/** What was chosen cannot be had any more; something else of the offer may. */
	public const GONE = 'choice_gone';

	public function __construct(
		private readonly Presentations $presentations,
		private readonly OfferIndex $index,
		private readonly QuoteOffer $quote,
		private readonly PaymentWays $ways,
		private readonly Clock $clock,
	) {
	}

	/** @throws Refusal not_found, already_answered, offer_expired, not_a_choice, choice_gone, cannot_charge: then nothing has changed */
	public function choose(PlacedOrder $order, string $presentationUuid, Choice $asked): void
	{
		$presentation = $this->presentations->find($presentationUuid);
		if ($presentation === null || $presentation->orderId !== $order->id) {
			throw Refusal::because('not_found');
		}
		$offer = $this->open($presentation);
		$revised = $this->revised($order, $presentation, $offer, $this->within($order, $presentation, $offer, $asked->from($offer)));
		// Its window may have ended while the price was worked out.
		$this->open($presentation);
		$this->presentations->revise($revised);
		if ($this->presentations->find($presentationUuid)?->state !== PresentationState::Shown) {
			throw Refusal::because('already_answered');
		}
	}

	/** Another variation of which there are not so many is chosen with as many as there are. */
	private function within(PlacedOrder $order, Presentation $presentation, Offer $offer, Choice $asked): Choice
	{
		if ($asked->productId === $presentation->quote->main()->productId || !$offer->mayChooseQuantity() || !$offer->allows($asked->quantity)) {
			return $asked;
		}
		$product = $this->quote->chosen($order, $offer, $asked);
		return new Choice($asked->productId, max(1, $product->mostOf($asked->quantity, QuoteOffer::bought($order, $product))));
	}

	private function revised(PlacedOrder $order, Presentation $presentation, Offer $offer, Choice $choice): Presentation
	{
		try {
			$quote = $this->quote->ofChoice($order, $offer, $choice);
		} catch (Refusal $refusal) {
			throw $refusal->reason === QuoteOffer::NO_CHOICE ? $refusal : Refusal::because(self::GONE);
		}
		$way = $this->ways->of($order, $quote->productIds())->way ?? throw Refusal::because('cannot_charge');
		return $presentation->withQuote($quote)->withWay($way);
	}

	private function open(Presentation $presentation): Offer
	{
		if ($presentation->state !== PresentationState::Shown) {
			throw Refusal::because('already_answered');
		}
		$offer = $this->index->funnel($presentation->funnelId)?->offers[$presentation->offerId] ?? null;
		return $offer !== null && $presentation->isOpen($this->clock->now()) && $offer->isLive($this->clock->now()) ? $offer : throw Refusal::because('offer_expired');
	}
}
