<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

use Encore\Application\Bump\OfferBeside;
use Encore\Domain\Money;
use Encore\Domain\Offer\PricedOffer;
use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Bump\ClassicBumpMarkup;
use Encore\WooCommerce\Bump\PickMarkup;
use Encore\WooCommerce\Catalog\ShopCurrency;

/**
 * Products that go together with the page's: each can be ticked, none is (rule L1), one button takes the product and all of
 * them, and says for how much: for one of the product. A script makes its words and the total follow the ticks and the form's
 * quantity, which it then names with the button: "12:3".
 *
 * @phpstan-import-type Bump from BumpView
 */
final class TogetherMarkup
{
	public function __construct(
		private readonly BumpView $view,
		private readonly ShopCurrency $currency,
	) {
	}

	/** @param string $form id of the form that it goes with; empty where it lies in it */
	public function of(OfferBeside $offer, \WC_Product $main, string $form): string
	{
		$formAttribute = $form === '' ? '' : sprintf(' form="%s"', esc_attr($form));
		$views = array_map($this->view->beforeCart(...), $offer->parts);
		// Which variation, and so what it costs, is not chosen yet.
		$mainPrice = $main instanceof \WC_Product_Variable ? null : $this->currency->money(wc_get_price_to_display($main));
		$items = self::main($main, $mainPrice === null ? '' : ShopCurrency::text($mainPrice));
		foreach ($offer->parts as $place => $part) {
			$items .= self::item($part, $views[$place], $form);
		}
		$all = array_reduce($views, static fn(int $sum, array $view): int => $sum + (int) $view['price']['amount'], $mainPrice->amount ?? 0);
		$whole = ShopCurrency::text($offer->parts[0]->price->withAmount($all));
		/* translators: %s: the lowest of several prices. */
		$from = __('from %s', 'encore');
		$isFrom = array_filter($offer->parts, static fn(PricedOffer $part): bool => $part->choice()?->isFrom() === true) !== [];
		return sprintf(
			'<fieldset class="encore-together" data-main="%1$d" data-currency="%2$s" data-all="%3$s" data-some="%4$s" data-from="%14$s"><legend class="encore-together__title">%5$s</legend>%6$s'
			. '<ul class="encore-together__list" role="list">%7$s</ul><p class="encore-together__total" aria-live="polite">%8$s</p>'
			. '<input type="hidden" name="add-to-cart" value="%9$d"%10$s />'
			. '<button type="submit" class="encore-together__button wp-element-button button" name="%11$s" value="%12$d"%10$s>%13$s</button></fieldset>',
			$mainPrice->amount ?? 0,
			esc_attr((string) wp_json_encode(self::currency($offer->parts[0]->price))),
			esc_attr(self::all(count($offer->parts) + 1, '%s', $mainPrice !== null)),
			/* translators: %s: a price. */
			esc_attr__('Add selected: %s', 'encore'),
			esc_html($offer->offer->words->headline !== '' ? $offer->offer->words->headline : __('Frequently bought together', 'encore')),
			$offer->offer->words->text === '' ? '' : sprintf('<p class="encore-together__text">%s</p>', esc_html($offer->offer->words->text)),
			$items,
			/* translators: %s: a price. */
			esc_html(sprintf($mainPrice === null ? __('Added: %s', 'encore') : __('Selected: %s', 'encore'), ShopCurrency::text($offer->parts[0]->price->withAmount($mainPrice->amount ?? 0)))),
			$main->get_id(),
			$formAttribute,
			ProductForm::ALL,
			$offer->offer->id,
			esc_html(self::all(count($offer->parts) + 1, $isFrom ? sprintf($from, $whole) : $whole, $mainPrice !== null)),
			esc_attr($from),
		);
	}

	private static function main(\WC_Product $main, string $price): string
	{
		return sprintf(
			'<li class="encore-together__item is-main"><span class="encore-together__media">%1$s</span><span class="encore-together__name">%2$s</span><span class="encore-together__price">%3$s</span></li>',
			wp_kses_post($main->get_image('woocommerce_thumbnail', ['alt' => ''])),
			/* translators: %s: the name of the product whose page it is. */
			esc_html(sprintf(__('This product: %s', 'encore'), wp_strip_all_tags($main->get_name()))),
			esc_html($price),
		);
	}

	/** @param Bump $view */
	private static function item(PricedOffer $part, array $view, string $form): string
	{
		$product = $part->choice()->product ?? $part->product;
		$id = wp_unique_id("encore-together-{$product->id}-");
		return sprintf(
			'<li class="encore-together__item"%10$s><label class="encore-together__label" for="%1$s"><input class="encore-bump__checkbox" id="%1$s" type="checkbox" name="%2$s[]" value="%3$d:%4$d" data-amount="%5$s"%6$s autocomplete="off" aria-labelledby="%1$s-name %1$s-price" />'
			. '%7$s<span class="encore-together__name" id="%1$s-name">%8$s</span><span class="encore-together__price" id="%1$s-price">%9$s</span></label>%11$s</li>',
			esc_attr($id),
			ProductForm::TICKED,
			$part->offer->id,
			$product->id,
			esc_attr($view['price']['amount']),
			$form === '' ? '' : sprintf(' form="%s"', esc_attr($form)),
			ClassicBumpMarkup::picture($view, 'encore-together'),
			esc_html($product->name),
			ClassicBumpMarkup::price($view),
			PickMarkup::data($view),
			$view['choice'] === null ? '' : PickMarkup::of(['headline' => $product->name] + $view, $id, "{$part->offer->id}:{$product->id}", $form) . '<p class="encore-together__status" data-status role="status"></p>',
		);
	}

	private static function all(int $count, string $sum, bool $isWhole): string
	{
		return $isWhole
			/* translators: 1: number of products, 3 or so. 2: a price. */
			? sprintf(_n('Add all %1$d: %2$s', 'Add all %1$d: %2$s', $count, 'encore'), $count, $sum)
			/* translators: 1: number of products, 3 or so. 2: a price. */
			: sprintf(_n('Add all %1$d: plus %2$s', 'Add all %1$d: plus %2$s', $count, 'encore'), $count, $sum);
	}

	/** @return array<string, int|string> how the script writes an amount */
	private static function currency(Money $price): array
	{
		return [
			'format' => get_woocommerce_price_format(),
			'symbol' => html_entity_decode(get_woocommerce_currency_symbol($price->currency), ENT_QUOTES | ENT_HTML5, 'UTF-8'),
			'decimals' => $price->minorUnit,
			'point' => wc_get_price_decimal_separator(),
			'thousands' => wc_get_price_thousand_separator(),
		];
	}
}
