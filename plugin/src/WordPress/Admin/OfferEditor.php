<?php

declare(strict_types=1);

namespace Encore\WordPress\Admin;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\SiteZone;

/** The block editor of an offer: its sidebar. Blocks\OfferBlocks says which blocks its page may have. */
final class OfferEditor implements HookProvider
{
	/** @param \Closure(): string $currency the shop's, "USD" */
	public function __construct(
		private readonly AdminScript $script,
		private readonly \Closure $currency,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('enqueue_block_editor_assets', $this->enqueue(...), 10, 0),
			Hook::action('enqueue_block_assets', $this->dressCanvas(...), 10, 0),
			Hook::filter('enter_title_here', $this->titlePlaceholder(...), 10, 2),
		];
	}

	private function enqueue(): void
	{
		$handle = get_current_screen()?->post_type === PostTypes::OFFER ? $this->script->enqueue('offer-editor') : '';
		if ($handle !== '') {
			wp_add_inline_script($handle, 'window.encoreOfferEditor = ' . wp_json_encode($this->shop(), JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
		}
	}

	/** The looks that offers have in places where there is no block. */
	private function dressCanvas(): void
	{
		if (is_admin() && get_current_screen()?->post_type === PostTypes::OFFER) {
			array_map($this->script->lookOf(...), ['added-offer', 'product-offers']);
		}
	}

	/** @return array{currency: string, zone: string, offset: int, zoneName: string} */
	private function shop(): array
	{
		['name' => $zone, 'offset' => $offset, 'text' => $name] = SiteZone::now();
		return ['currency' => ($this->currency)(), 'zone' => $zone, 'offset' => $offset, 'zoneName' => $name];
	}

	private function titlePlaceholder(string $placeholder, \WP_Post $post): string
	{
		return match ($post->post_type) {
			PostTypes::OFFER => __('Name of the offer, for you alone', 'encore'),
			default => $placeholder,
		};
	}
}
