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
 * The server's part of the bump in the Checkout block: a place, counted and left empty. What stands there comes
 * with the cart, so that it is right after every change of it.
 */
final class OrderBumpBlock implements HookProvider
{
	/** The look of a bump, in carts, on checkouts and in the editor. */
	public const STYLE = 'encore-order-bump';

	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly string $version,
		private readonly OfferIndex $index,
		private readonly PagePlaces $places,
	) {
	}

	public function hooks(): array
	{
		return [
			// Before the blocks: the editor's style is named by this handle.
			Hook::action('init', $this->registerStyle(...), 5),
			Hook::filter('encore_block_order_bump', $this->render(...), 10, 2),
		];
	}

	public function registerStyle(): void
	{
		$path = 'build/blocks/order-bump/style-index.css';
		wp_register_style(self::STYLE, plugins_url($path, $this->file), [], $this->version);
		// With a path WordPress may print so small a style into the page.
		wp_style_add_data(self::STYLE, 'path', dirname($this->file) . '/' . $path);
	}

	/** @param mixed $attributes of the block */
	public function render(string $html, mixed $attributes): string
	{
		if (!$this->index->hasAny(Placement::Checkout)) {
			return $html;
		}
		$offer = is_array($attributes) && is_int($attributes['offer'] ?? null) ? max(0, $attributes['offer']) : 0;
		$place = $this->places->add(Placement::Checkout, $offer);
		if ($place === null) {
			return $html;
		}
		wp_enqueue_style(self::STYLE);
		$look = BumpLook::of(is_array($attributes) ? $attributes['className'] ?? '' : '');
		return sprintf('<div class="wp-block-encore-order-bump" data-offer="%d" data-place="%d" data-look="%s"></div>', $offer, $place, esc_attr($look->className()));
	}
}
