<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Application\FailOpen;
use Encore\Application\Ports\Catalog;
use Encore\Domain\Offer\Product;
use Encore\Hook;
use Encore\HookProvider;

/** The block bindings source "encore/offer": the offer's words and picture inside core blocks. */
final class OfferBindings implements HookProvider
{
	public const SOURCE = 'encore/offer';

	public function __construct(
		private readonly CurrentOffer $offer,
		private readonly Catalog $catalog,
		private readonly FailOpen $failOpen,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('init', $this->register(...))];
	}

	private function register(): void
	{
		register_block_bindings_source(self::SOURCE, [
			'label' => __('Offer', 'encore'),
			'get_value_callback' => $this->failOpen->around($this->value(...), null, 'words of an offer'),
		]);
	}

	/**
	 * What goes into a paragraph is markup, so words are escaped here; attributes are escaped by WordPress.
	 */
	private function value(mixed $args = []): string|int|null
	{
		$view = $this->offer->view();
		if ($view === null) {
			return null;
		}
		return match (is_array($args) ? $args['key'] ?? '' : '') {
			'title' => esc_html($view->title),
			'text' => nl2br(esc_html($view->text), false),
			'ordered' => esc_html($this->ordered()),
			'image_id' => $view->imageId > 0 ? $view->imageId : null,
			'image_url' => $this->imageUrl($view->imageId),
			'image_alt' => $this->imageAlt($view->imageId),
			default => null,
		};
	}

	/** The names of what the order held before the offer: variations rather than what they are of. */
	private function ordered(): string
	{
		$basket = $this->offer->basket();
		$ids = $basket === null ? [] : array_values(array_intersect($basket->productIds, array_keys($basket->quantities)));
		return implode(', ', array_map(static fn(Product $product): string => $product->name, $this->catalog->products($ids)));
	}

	/** Null lets the image block print nothing. */
	private function imageUrl(int $id): ?string
	{
		$url = $id > 0 ? wp_get_attachment_image_url($id, 'large') : false;
		return $url === false ? null : $url;
	}

	private function imageAlt(int $id): string
	{
		$alt = get_post_meta($id, '_wp_attachment_image_alt', true);
		return is_string($alt) ? $alt : '';
	}
}
