<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Bump;

/**
 * The bump as the classic checkout prints it: the same elements and classes as the block's. It lies in the part of
 * the form that WooCommerce refreshes, and a change of its checkbox makes WooCommerce's own script refresh it.
 *
 * @phpstan-import-type Bump from BumpView
 */
final class ClassicBumpMarkup
{
	/** A field of the form: every bump that stands on it, ticked or not. */
	public const SHOWN = 'encore_shown';

	/** The ticked ones. */
	public const TICKED = 'encore_offers';

	/** @param Bump $bump */
	public static function of(array $bump): string
	{
		$offer = $bump['offer_id'];
		$id = "encore-bump-{$offer}";
		return sprintf(
			'<div class="encore-bump update_totals_on_change%1$s" data-offer="%2$d"%13$s>
				<input type="hidden" name="%3$s[]" value="%2$d" />
				<label class="encore-bump__label" for="%4$s">
					<input class="encore-bump__checkbox" id="%4$s" type="checkbox" name="%5$s[]" value="%2$d" aria-labelledby="%4$s-headline %4$s-price" aria-describedby="%12$s"%6$s />
					%7$s
					<span class="encore-bump__headline" id="%4$s-headline">%8$s</span>
					<span class="encore-bump__price" id="%4$s-price">%9$s</span>
					%11$s
					<span class="encore-bump__text" id="%4$s-text">%10$s</span>
					<span class="encore-bump__status" data-status role="status"></span>
				</label>
				%14$s
			</div>',
			$bump['accepted'] ? ' is-accepted' : '',
			$offer,
			self::SHOWN,
			esc_attr($id),
			self::TICKED,
			// Ticked only because the shopper put it into the cart (rule L1).
			$bump['accepted'] ? ' checked="checked"' : '',
			self::picture($bump),
			esc_html($bump['headline']),
			self::price($bump),
			esc_html($bump['text']),
			self::contents($bump, $id),
			esc_attr(self::describedBy($bump, $id)),
			PickMarkup::data($bump),
			PickMarkup::of($bump, $id, (string) $offer),
		);
	}

	/** @param Bump $bump */
	public static function describedBy(array $bump, string $id): string
	{
		return $bump['contents'] === '' ? "{$id}-text" : "{$id}-contents {$id}-text";
	}

	/** @param Bump $bump */
	public static function contents(array $bump, string $id): string
	{
		return $bump['contents'] === '' ? '' : sprintf('<span class="encore-bump__contents" id="%s-contents">%s</span>', esc_attr($id), esc_html($bump['contents']));
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
		return $bump['choice'] === null ? self::fixedPrice($bump) : self::pricePicked($bump);
	}

	/**
	 * What a choice may bring stands there, hidden.
	 *
	 * @param Bump $bump
	 */
	private static function pricePicked(array $bump): string
	{
		return sprintf(
			'<span data-part%s>%s</span><span class="encore-bump__now" data-now>%s</span><span class="encore-bump__quantity" data-part%s> <span data-for="%s">%s</span></span>',
			$bump['regular_price_text'] === '' ? ' hidden' : '',
			self::regular(sprintf('<span data-regular>%s</span>', esc_html($bump['regular_price_text']))),
			esc_html($bump['price_text']),
			$bump['quantity'] > 1 ? '' : ' hidden',
			esc_attr(self::for()),
			esc_html(sprintf(self::for(), $bump['quantity'])),
		);
	}

	/** @param string $price escaped */
	private static function regular(string $price): string
	{
		return sprintf(
			'<del class="encore-bump__regular"><span class="screen-reader-text">%s </span>%s</del> <span class="screen-reader-text">%s </span>',
			esc_html__('Regular price:', 'encore'),
			$price,
			esc_html__('Your price:', 'encore'),
		);
	}

	private static function for(): string
	{
		/* translators: %d: number of pieces that the price is for, 2 or more. */
		return __('for %d', 'encore');
	}

	/** @param Bump $bump */
	private static function fixedPrice(array $bump): string
	{
		$html = $bump['regular_price_text'] === '' ? '' : self::regular(esc_html($bump['regular_price_text']));
		$html .= sprintf('<span class="encore-bump__now">%s</span>', esc_html($bump['price_text']));
		if ($bump['quantity'] > 1) {
			$html .= sprintf('<span class="encore-bump__quantity"> %s</span>', esc_html(sprintf(self::for(), $bump['quantity'])));
		}
		return $html;
	}
}
