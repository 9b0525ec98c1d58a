<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Placement;
use Encore\WooCommerce\Cart\CartBasket;
use Encore\WooCommerce\Orders\FunnelCalls;

/** Whether the notice that the card is kept belongs on a checkout: only where an offer can follow the cart. */
final class KeptCardNotice
{
	public function __construct(
		private readonly KeptCardWords $words,
		private readonly FilteredChargeAdapters $adapters,
		private readonly FunnelCalls $funnels,
		private readonly CartBasket $basket,
		private readonly OfferIndex $index,
	) {
	}

	/** Asked while plugins still load: which gateways can charge is not known yet. */
	public function hasFunnels(): bool
	{
		return $this->index->hasAny(Placement::PostPurchase);
	}

	/** Whether it may belong on a checkout of this shop; costs no query. */
	public function isPossible(): bool
	{
		return $this->hasFunnels() && $this->adapters->keepers() !== [];
	}

	/** @return array{text: string, stamp: string, gateways: list<string>}|null what stands beside the button while one of the gateways is chosen */
	public function ofCart(): ?array
	{
		$cart = WC()->cart;
		if (!$cart instanceof \WC_Cart || !$this->isPossible() || !$this->funnels->byBasket($this->basket->of($cart))) {
			return null;
		}
		return ['text' => $this->words->text(), 'stamp' => $this->words->stamp(), 'gateways' => $this->adapters->keepers()];
	}
}
