<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Charging\SavedToken;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\Charges;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\OfferPages;
use Encore\Application\Ports\ShopPrices;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Offer\PricedOffer;

/** Turns a presentation into what its page says: every amount comes from the quote that is charged (rules L4 to L6). */
final class OfferViews implements OfferPages
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly Catalog $catalog,
		private readonly Charges $charges,
		private readonly ShopPrices $prices,
	) {
	}

	/** @param string $pending uuid of the acceptance that is to be confirmed or under way */
	public function of(PlacedOrder $order, Presentation $presentation, string $message = '', string $pending = ''): ?OfferView
	{
		$priced = $this->priced($presentation);
		$token = $this->charges->adapterFor($order->id)?->supports($order->id)->token;
		if ($priced === null || $token === null) {
			return null;
		}
		$quote = $presentation->quote;
		$price = $this->prices->format($quote->total());
		$consent = $this->consentText($price, $token);
		return new OfferView(
			$presentation->uuid,
			$order->id,
			$order->key,
			$presentation->offerId,
			$priced->headline(),
			$priced->offer->words->text,
			$priced->imageId(),
			$price,
			$quote->total()->isLessThan($quote->regularTotal) ? $this->prices->format($quote->regularTotal) : null,
			/* translators: %s: an amount. */
			$quote->tax()->amount > 0 ? sprintf(__('includes %s tax', 'encore'), $this->prices->format($quote->tax())) : '',
			/* translators: %d: a number of pieces. */
			$quote->quantity > 1 ? sprintf(_n('%d piece', '%d pieces', $quote->quantity, 'encore'), $quote->quantity) : '',
			/* translators: %s: an amount. */
			sprintf(__('Add to my order: pay %s', 'encore'), $price),
			__('No thanks', 'encore'),
			CardName::of($token),
			$consent,
			Consent::version($consent),
			$order->thankYouUrl,
			$presentation->expiresAt->getTimestamp(),
			$message,
			$pending,
		);
	}

	public function consent(PlacedOrder $order, Presentation $presentation): string
	{
		$token = $this->charges->adapterFor($order->id)?->supports($order->id)->token;
		return $token === null ? '' : $this->consentText($this->prices->format($presentation->quote->total()), $token);
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
			'out_of_stock' => __('This is sold out. Nothing was charged.', 'encore'),
			'cannot_charge' => __('Your payment method cannot be used for this offer. Nothing was charged.', 'encore'),
			'declined' => __('Your card was declined for this item, and nothing was charged for it. You can try once more. Your first order is not affected.', 'encore'),
			'declined_final' => __('Your card was declined for this item. Nothing was charged for it, and your first order is not affected.', 'encore'),
			'requires_action' => __('Your bank asks you to confirm this payment. Nothing was charged yet: press the button to confirm.', 'encore'),
			'unknown', 'needs_review' => __('We do not know yet whether your payment came through. You are not charged twice; we will write to you.', 'encore'),
			'undoing', 'undone', 'paid_late' => __('This could not be added to your order. Your money is paid back.', 'encore'),
			'expired' => __('This offer has ended. Nothing was charged for it.', 'encore'),
			'accepted' => __('Your last click did not reach the payment provider, and nothing was charged. Press again if you want this.', 'encore'),
			'charging' => __('Your payment is under way.', 'encore'),
			'paid', 'settled' => __('Added to your order.', 'encore'),
			default => '',
		};
	}

	private function priced(Presentation $presentation): ?PricedOffer
	{
		$offer = $this->index->funnel($presentation->funnelId)?->offers[$presentation->offerId] ?? null;
		$product = $offer === null ? null : $this->catalog->products([$offer->productId])[$offer->productId] ?? null;
		return $offer === null || $product === null ? null : new PricedOffer($offer, $product);
	}

	private function consentText(string $price, SavedToken $token): string
	{
		return sprintf(
			/* translators: 1: an amount, 2: a card, "Visa ending in 4242". */
			__('When you press the button, %1$s is charged at once to the card you have just paid with, %2$s, and the item joins your order.', 'encore'),
			$price,
			CardName::of($token),
		);
	}
}
