<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Bump\BumpLook;
use Encore\Application\Bump\PagePlaces;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;

/** The server's part of the offer in the Cart block: a place, counted and left empty, as the bump's on the checkout. */
final class CartOfferBlock implements HookProvider
{
	public function __construct(
		private readonly OfferIndex $index,
		private readonly PagePlaces $places,
	) {
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_cart_offer', $this->render(...), 10, 2)];
	}

	/** @param mixed $attributes of the block */
	public function render(string $html, mixed $attributes): string
	{
		if (!$this->index->hasAny(Placement::Cart)) {
			return $html;
		}
		$offer = is_array($attributes) && is_int($attributes['offer'] ?? null) ? max(0, $attributes['offer']) : 0;
		$place = $this->places->add(Placement::Cart, $offer);
		if ($place === null) {
			return $html;
		}
		wp_enqueue_style(OrderBumpBlock::STYLE);
		$look = BumpLook::of(is_array($attributes) ? $attributes['className'] ?? '' : '');
		return sprintf('<div class="wp-block-encore-cart-offer" data-offer="%d" data-place="%d" data-look="%s"></div>', $offer, $place, esc_attr($look->className()));
	}
}
