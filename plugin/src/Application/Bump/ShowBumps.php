<?php

declare(strict_types=1);

namespace Encore\Application\Bump;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\RequestLimit;
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
		private readonly RequestLimit $limit,
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
		if (!$this->cart->load() || $this->cart->key() === '') {
			throw Refusal::because('not_allowed');
		}
		$this->limit->count("cart:{$this->cart->key()}");
		$named = array_values(array_unique(array_filter($offers)));
		$bumps = array_filter($this->bumps->some($this->cart->basket(), $named, $this->cart->accepted()));
		$shown = array_map(static fn(PricedOffer $bump): Placement => $bump->offer->placement, $bumps);
		$shown = array_filter($shown, static fn(Placement $placement): bool => $placement !== Placement::AddedToCart);
		if ($shown !== []) {
			$this->presentations->showBumps($this->cart->key(), $shown, $this->clock->now());
		}
		return array_keys($shown);
	}
}
