<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Product;

use Encore\WooCommerce\Bump\BumpView;
use Encore\WooCommerce\Bump\ClassicBumpMarkup;
use Encore\WooCommerce\Bump\PickMarkup;

/**
 * One box beside a product: the bump's elements and classes. Nothing can tick it but the shopper (rule L1).
 *
 * @phpstan-import-type Bump from BumpView
 */
final class ProductOfferMarkup
{
	/**
	 * @param Bump   $offer
	 * @param string $onlyWith the variations that it is meant for; empty for all
	 * @param string $form     id of the form that it goes with; empty where it lies in it
	 * @param bool   $isEach   it joins the cart once for each piece that the form takes
	 */
	public static function of(array $offer, string $onlyWith, string $form, bool $isEach): string
	{
		/* translators: %s: a variation of the product: "Blue, Large". */
		$text = implode(' ', array_filter([$offer['text'], $onlyWith === '' ? '' : sprintf(__('Only with %s.', 'encore'), $onlyWith)]));
		$id = wp_unique_id("encore-add-on-{$offer['offer_id']}-");
		return sprintf(
			'<div class="encore-bump"%11$s>
				<label class="encore-bump__label" for="%1$s">
					<input class="encore-bump__checkbox" id="%1$s" type="checkbox" name="%2$s[]" value="%3$d"%4$s autocomplete="off" aria-labelledby="%1$s-headline %1$s-price" aria-describedby="%10$s" />
					%5$s
					<span class="encore-bump__headline" id="%1$s-headline">%6$s</span>
					<span class="encore-bump__price" id="%1$s-price">%7$s</span>
					%9$s
					<span class="encore-bump__text" id="%1$s-text">%8$s</span>
					%12$s
				</label>
				%13$s
			</div>',
			esc_attr($id),
			ProductForm::TICKED,
			$offer['offer_id'],
			$form === '' ? '' : sprintf(' form="%s"', esc_attr($form)),
			ClassicBumpMarkup::picture($offer),
			esc_html($offer['headline']),
			ClassicBumpMarkup::price($offer) . ($isEach ? sprintf('<span> %s</span>', esc_html__('for each piece of this product', 'encore')) : ''),
			esc_html($text),
			ClassicBumpMarkup::contents($offer, $id),
			esc_attr(ClassicBumpMarkup::describedBy($offer, $id)),
			PickMarkup::data($offer),
			$offer['choice'] === null ? '' : '<span class="encore-bump__status" data-status role="status"></span>',
			PickMarkup::of($offer, $id, (string) $offer['offer_id'], $form),
		);
	}
}
