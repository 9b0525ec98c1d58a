<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\Bump\BumpLook;
use Encore\Application\Bump\PagePlaces;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Offer\Placement;
use Encore\Hook;
use Encore\HookProvider;

/**
 * The server's part of the bump in the Checkout block and of the offer in the Cart block: a place, counted and left empty.
 * What stands there comes with the cart, so that it is right after every change of it.
 */
final class BumpBlocks implements HookProvider
{
	/** The look of a bump, in carts, on checkouts and in the editor. */
	public const STYLE = 'encore-order-bump';

	/** @param \Closure(string, string): void $registerStyle of this handle, where it was built */
	public function __construct(
		private readonly \Closure $registerStyle,
		private readonly OfferIndex $index,
		private readonly PagePlaces $places,
	) {
	}

	public function hooks(): array
	{
		return [
			// Before the blocks: the editor's style is named by this handle.
			Hook::action('init', fn() => ($this->registerStyle)(self::STYLE, 'blocks/order-bump/style-index'), 5),
			Hook::filter('encore_block_order_bump', $this->bump(...), 10, 2),
			Hook::filter('encore_block_cart_offer', $this->cartOffer(...), 10, 2),
		];
	}

	/** @param array<string, mixed> $attributes */
	private function bump(string $html, array $attributes): string
	{
		return $this->place(Placement::Checkout, 'order-bump', $attributes) ?? $html;
	}

	/** @param array<string, mixed> $attributes */
	private function cartOffer(string $html, array $attributes): string
	{
		return $this->place(Placement::Cart, 'cart-offer', $attributes) ?? $html;
	}

	/** @param array<string, mixed> $attributes */
	private function place(Placement $placement, string $block, array $attributes): ?string
	{
		$offer = is_int($attributes['offer'] ?? null) ? max(0, $attributes['offer']) : 0;
		$place = $this->index->hasAny($placement) ? $this->places->add($placement, $offer) : null;
		if ($place === null) {
			return null;
		}
		wp_enqueue_style(self::STYLE);
		$look = BumpLook::of($attributes['className'] ?? '');
		return sprintf('<div class="wp-block-encore-%s" data-offer="%d" data-place="%d" data-look="%s"></div>', $block, $offer, $place, esc_attr($look->className()));
	}
}
