<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

/**
 * The bump as the classic checkout prints it: the same elements and classes as the block's. It lies in the part of
 * the form that WooCommerce refreshes, and a change of its checkbox makes WooCommerce's own script refresh it.
 *
 * @phpstan-import-type Bump from BumpView
 */
final class ClassicBumpMarkup
{
	/** @param Bump $bump */
	public static function of(array $bump): string
	{
		$offer = $bump['offer_id'];
		$id = "encore-bump-{$offer}";
		return sprintf(
			'<div class="encore-bump update_totals_on_change%1$s" data-offer="%2$d">
				<input type="hidden" name="%3$s[]" value="%2$d" />
				<label class="encore-bump__label" for="%4$s">
					<input class="encore-bump__checkbox" id="%4$s" type="checkbox" name="%5$s[]" value="%2$d" aria-labelledby="%4$s-headline %4$s-price" aria-describedby="%4$s-text"%6$s />
					%7$s
					<span class="encore-bump__headline" id="%4$s-headline">%8$s</span>
					<span class="encore-bump__price" id="%4$s-price">%9$s</span>
					<span class="encore-bump__text" id="%4$s-text">%10$s</span>
					<span class="encore-bump__status"></span>
				</label>
			</div>',
			$bump['accepted'] ? ' is-accepted' : '',
			$offer,
			BumpForm::SHOWN,
			esc_attr($id),
			BumpForm::TICKED,
			// Ticked only because the shopper put it into the cart (rule L1).
			$bump['accepted'] ? ' checked="checked"' : '',
			self::picture($bump),
			esc_html($bump['headline']),
			self::price($bump),
			esc_html($bump['text']),
		);
	}

	/** @param Bump $bump */
	public static function picture(array $bump): string
	{
		$image = $bump['image'];
		return $image === null ? '' : sprintf(
			'<span class="encore-bump__media"><img loading="lazy" src="%s" srcset="%s" sizes="%s" alt="%s" width="%d" height="%d" /></span>',
			esc_url($image['src']),
			esc_attr($image['srcset']),
			esc_attr($image['sizes']),
			esc_attr($image['alt']),
			$image['width'],
			$image['height'],
		);
	}

	/** @param Bump $bump */
	public static function price(array $bump): string
	{
		$html = '';
		if ($bump['regular_price_text'] !== '') {
			$html = sprintf(
				'<del class="encore-bump__regular"><span class="screen-reader-text">%s </span>%s</del> <span class="screen-reader-text">%s </span>',
				esc_html__('Regular price:', 'encore'),
				esc_html($bump['regular_price_text']),
				esc_html__('Your price:', 'encore'),
			);
		}
		$html .= sprintf('<span class="encore-bump__now">%s</span>', esc_html($bump['price_text']));
		if ($bump['quantity'] > 1) {
			/* translators: %d: number of pieces that the price is for, 2 or more. */
			$html .= sprintf('<span class="encore-bump__quantity"> %s</span>', esc_html(sprintf(__('for %d', 'encore'), $bump['quantity'])));
		}
		return $html;
	}
}
