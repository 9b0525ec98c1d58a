<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Answer\ReadChoice;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\OfferPages;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\PricedPart;
use Encore\Domain\Offer\Quote;

/** Turns a presentation into what its page says: every amount comes from the quote that is charged (rules L4 to L6). */
final class OfferViews implements OfferPages
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly Catalog $catalog,
		private readonly WayWords $ways,
		private readonly ShopPrices $prices,
		private readonly ReadChoice $choices,
		private readonly ChoiceViews $chosen,
	) {
	}

	/**
	 * @param string                  $pending  uuid of the acceptance that is to be confirmed or under way
	 * @param bool                    $confirms the shopper's bank waits for a confirmation
	 * @param \DateTimeImmutable|null $endsAt   of the acceptance, which may have longer than its offer
	 */
	public function of(
		PlacedOrder $order,
		Presentation $presentation,
		string $message = '',
		string $pending = '',
		bool $confirms = false,
		?\DateTimeImmutable $endsAt = null,
	): ?OfferView {
		$priced = $this->priced($presentation);
		$quote = $presentation->quote;
		$price = $this->prices->format($quote->total());
		$words = $priced === null ? null : $this->ways->of($order, $presentation->way, $price);
		if ($priced === null || $words === null) {
			return null;
		}
		$choice = $this->choices->of($order, $priced->offer, $quote);
		$isFrom = $choice?->isFrom === true;
		$chosen = $choice === null ? null : $this->chosen->of($choice, $price, $words->consent, $priced->imageId(), $presentation->state !== PresentationState::Shown);
		$words = $choice?->isOpen() === true ? self::beforeChoosing($words) : $words;
		return new OfferView(
			$presentation->uuid,
			$order->id,
			$order->key,
			$priced->headline(),
			$priced->offer->words->text,
			$choice?->option()?->imageId ?: $priced->imageId(),
			/* translators: %s: the least that it costs. */
			$isFrom ? sprintf(__('from %s', 'encore'), $price) : $price,
			!$isFrom && $quote->total()->isLessThan($quote->totalAtRegularPrice()) ? $this->prices->format($quote->totalAtRegularPrice()) : null,
			$this->basis($quote),
			self::quantity($quote),
			$chosen?->prompt ?: $words->label,
			__('No thanks', 'encore'),
			$words->card,
			$words->consent,
			Consent::version($words->consent),
			$order->thankYouUrl,
			($endsAt ?? $presentation->expiresAt)->getTimestamp(),
			$message,
			$pending,
			$presentation->way,
			$confirms,
			$chosen,
			count($priced->parts) === 1 ? [] : array_map(
				static fn(PricedPart $part): OfferPart => new OfferPart($part->product->name, $part->quantity, $part->product->imageId),
				$priced->parts,
			),
		);
	}

	/** Nothing can be bought yet, so nothing is agreed to. */
	private static function beforeChoosing(AcceptWords $words): AcceptWords
	{
		return new AcceptWords($words->label, __('Nothing is charged before you have chosen and pressed the button.', 'encore'));
	}

	public function consent(PlacedOrder $order, Presentation $presentation): string
	{
		return $this->ways->of($order, $presentation->way, $this->prices->format($presentation->quote->total()))->consent ?? '';
	}

	public function describe(PlacedOrder $order, Presentation $presentation): ?array
	{
		$view = $this->of($order, $presentation);
		return $view === null ? null : OfferJson::of($view);
	}

	public function message(string $code): string
	{
		return match ($code) {
			'price_changed' => __('The price has changed. Nothing was charged: please decide again.', 'encore'),
			'consent_changed' => __('What you agree to has changed. Nothing was charged: please decide again.', 'encore'),
			'choice_missing' => __('Please choose first. Nothing was charged.', 'encore'),
			'choice_changed' => __('This is what is chosen now. Nothing was charged: please decide again.', 'encore'),
			'choice_gone' => __('What you have chosen is sold out, or there is less of it now. Nothing was charged: please choose again.', 'encore'),
			'not_a_choice' => __('This cannot be chosen. Nothing was changed.', 'encore'),
			'order_closed' => __('Your order takes no more items. Nothing was added to it.', 'encore'),
			'not_added' => __('This was not added to your order yet. Press again if you want it.', 'encore'),
			'out_of_stock' => __('This is sold out. Nothing was charged.', 'encore'),
			'limit_reached' => __('Somebody else took the last one. Nothing was charged.', 'encore'),
			'cannot_charge' => __('Your payment method cannot be used for this offer. Nothing was charged.', 'encore'),
			'declined' => __('The payment for this item was not approved, and nothing was charged for it. You can try once more.', 'encore'),
			'declined_final' => __('The payment for this item was not approved. Nothing was charged for it.', 'encore'),
			'requires_action' => __('Your bank asks you to confirm this payment: press the button. You are charged once, and only if you confirm.', 'encore'),
			'awaited' => __('We wait for your payment. The mail about this item tells how it is paid.', 'encore'),
			'awaits_payment' => __('We wait for your payment. Nothing was charged so far: press the button to go on to the payment.', 'encore'),
			'unknown', 'needs_review' => __('We do not know yet whether your payment came through. You are not charged twice. If it did, you get the item, and a mail about it.', 'encore'),
			'undoing', 'undone', 'paid_late' => __('This could not be completed. Your money is paid back.', 'encore'),
			'expired' => __('This offer has ended. Nothing was charged for it.', 'encore'),
			'accepted' => __('Your last click did not reach the payment provider, and nothing was charged. Press again if you want this.', 'encore'),
			'charging' => __('Your payment is under way.', 'encore'),
			'ordered' => __('Ordered.', 'encore'),
			'paid', 'settled' => __('Added to your order.', 'encore'),
			default => '',
		};
	}

	/** What the price holds: of an upgrade what it is the difference to, what sending it costs, and the tax. */
	private function basis(Quote $quote): string
	{
		$upgraded = $quote->main()->upgraded;
		$name = $upgraded === 0 ? '' : $this->catalog->products([$upgraded])[$upgraded]->name ?? '';
		return implode(', ', array_filter([
			/* translators: %s: name of the product that the shopper has bought. */
			$name === '' ? '' : sprintf(__('the difference to %s', 'encore'), $name),
			$this->prices->included($quote),
		]));
	}

	/** Of one product; of several, each part says its own. */
	private static function quantity(Quote $quote): string
	{
		$pieces = count($quote->lines) === 1 ? $quote->lines[0]->quantity : 1;
		/* translators: %d: a number of pieces. */
		return $pieces > 1 ? sprintf(_n('%d piece', '%d pieces', $pieces, 'encore'), $pieces) : '';
	}

	private function priced(Presentation $presentation): ?PricedOffer
	{
		$offer = $this->index->funnel($presentation->funnelId)?->offers[$presentation->offerId] ?? null;
		return $offer === null ? null : PricedOffer::of($offer, $this->catalog->products($offer->productIds()));
	}
}
