<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\ShopperCart;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Refusal;

/**
 * Writes down that offers before payment came into a shopper's view: only those that this cart really calls up. What follows an
 * addition to the cart is left out: OfferAfterAdding alone writes it, for only what it has written can be taken.
 */
final class ShowBumps
{
	public function __construct(
		private readonly ShopperCart $cart,
		private readonly ResolveBumps $bumps,
		private readonly Presentations $presentations,
		private readonly CartGate $gate,
		private readonly Clock $clock,
	) {
	}

	/**
	 * @param list<int> $offers
	 * @return list<int> those that were written down
	 * @throws Refusal not_allowed for who has no cart, too_many_requests
	 */
	public function show(array $offers): array
	{
		$cart = $this->gate->admit();
		$named = array_values(array_unique(array_filter($offers)));
		$bumps = $this->bumps->some($this->cart->basket(), $named, $this->cart->accepted());
		$shown = array_map(static fn(PricedOffer $bump): Placement => $bump->offer->placement, $bumps);
		$shown = array_filter($shown, static fn(Placement $placement): bool => $placement !== Placement::AddedToCart);
		if ($shown !== []) {
			$this->presentations->showBumps($cart, $shown, $this->clock->now());
		}
		return array_keys($shown);
	}
}
