<?php

declare(strict_types=1);

namespace Encore\Blocks;

use Encore\Hook;
use Encore\HookProvider;

/** What the offer costs: what is in it where that is several products, the regular price, the price now, how many pieces, and the tax in it (rule L5). */
final class PriceBlock implements HookProvider
{
	public function __construct(private readonly CurrentOffer $offer)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter('encore_block_price', $this->render(...))];
	}

	private function render(string $html): string
	{
		$view = $this->offer->view();
		if ($view === null) {
			return $html;
		}
		return self::parts($view) . sprintf(
			'<p %1$s>'
			. '<span class="encore-price__regular" data-wp-bind--hidden="!state.regular_price_text"%2$s><span class="screen-reader-text">%3$s </span><del data-wp-text="state.regular_price_text">%4$s</del></span> '
			. '<span class="encore-price__now"><span class="screen-reader-text">%5$s </span><strong data-wp-text="state.price_text">%6$s</strong></span> '
			. '<span class="encore-price__quantity" data-wp-text="state.quantity_text">%7$s</span> '
			. '<span class="encore-price__tax" data-wp-text="state.tax_text">%8$s</span></p>',
			get_block_wrapper_attributes(['class' => 'encore-price']),
			$view->regularPriceText === null ? ' hidden' : '',
			esc_html__('Regular price:', 'encore'),
			esc_html((string) $view->regularPriceText),
			esc_html__('Price now:', 'encore'),
			esc_html($view->priceText),
			esc_html($view->quantityText),
			esc_html($view->taxText),
		);
	}

	private static function parts(OfferView $view): string
	{
		$parts = '';
		foreach ($view->parts as $part) {
			// Its name stands beside it.
			$picture = $part->imageId > 0 ? wp_get_attachment_image($part->imageId, 'thumbnail', false, ['alt' => '']) : '';
			$parts .= sprintf(
				'<li class="encore-parts__part"><span class="encore-parts__picture">%1$s</span><span class="encore-parts__name">%2$s</span></li>',
				$picture,
				/* translators: 1: number of pieces, 2: a product. */
				esc_html(sprintf(__('%1$d × %2$s', 'encore'), $part->quantity, $part->name)),
			);
		}
		return $parts === '' ? '' : sprintf('<ul class="encore-parts" role="list" aria-label="%1$s">%2$s</ul>', esc_attr__('In this offer', 'encore'), $parts);
	}
}
