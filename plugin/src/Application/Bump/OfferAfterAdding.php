<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\CartPresentations;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\ShopperCart;
use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Acceptance\CartPresentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Refusal;

/**
 * The one offer that follows when something was put into the cart. It is written down before it is shown: no offer comes a
 * second time to a cart, whichever tab asks and whatever became of the first, not even after a payment that failed.
 */
final class OfferAfterAdding
{
	/** The pause in hours where the owner has set nothing: there is no second one in a cart. */
	public const HOURS = 0;
	public const MOST_HOURS = 168;

	public function __construct(
		private readonly ShopperCart $cart,
		private readonly ResolveBumps $bumps,
		private readonly CartPresentations $presentations,
		private readonly ShopSettings $settings,
		private readonly CartGate $gate,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @phpstan-impure it comes once
	 * @throws Refusal not_allowed for who has no cart, too_many_requests
	 */
	public function next(): ?PricedOffer
	{
		$cart = $this->gate->admit();
		$seen = $this->presentations->ofCart($cart, $this->cart->orders());
		if (!$this->mayFollow($seen)) {
			return null;
		}
		$basket = $this->cart->basket();
		$accepted = $this->cart->accepted();
		// Those that cannot be it are as many as these, at most.
		$places = array_fill(0, count($seen) + count($accepted) + count($basket->quantities) + 1, ResolveBumps::BEST);
		foreach (array_filter($this->bumps->forPlaces(Placement::AddedToCart, $basket, $places, $accepted)) as $offer) {
			$id = $offer->offer->id;
			if (!isset($seen[$id]) && !in_array($id, $accepted, true) && $basket->hasNoneOf([$offer->choice()?->product->id ?? 0, ...$offer->offer->productIds()])) {
				return $this->presentations->showOnce($cart, $id, Placement::AddedToCart, $this->clock->now()) ? $offer : null;
			}
		}
		return null;
	}

	/** @throws Refusal not_allowed for who has no cart, too_many_requests */
	public function decline(int $offerId): void
	{
		$this->presentations->decline($this->gate->admit(), $offerId, $this->clock->now());
	}

	/**
	 * Whether this cart was shown it, and has not declined it.
	 *
	 * @phpstan-impure
	 */
	public function mayTake(int $offerId): bool
	{
		return ($this->presentations->ofCart($this->cart->key(), $this->cart->orders())[$offerId] ?? null)?->state === PresentationState::Shown;
	}

	/** @param array<int, CartPresentation> $seen */
	private function mayFollow(array $seen): bool
	{
		$before = array_filter($seen, static fn(CartPresentation $one): bool => $one->placement === Placement::AddedToCart);
		$hours = $this->settings->hoursBetweenDialogs();
		if ($before === [] || $hours === 0) {
			return $before === [];
		}
		$last = max(array_map(static fn(CartPresentation $one): int => $one->shownAt->getTimestamp(), $before));
		return $this->clock->now()->getTimestamp() - $last >= $hours * 3600;
	}
}
