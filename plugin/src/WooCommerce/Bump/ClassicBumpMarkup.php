<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Bump;

/**
 * The bump as the classic checkout and cart print it: the same elements and classes as the block's. It lies in the part of
 * the form that WooCommerce refreshes; on the checkout a change of its checkbox makes WooCommerce's own script refresh it.
 * Its picture, price and contents stand in other boxes of the server's too.
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
			'<div class="encore-bump update_totals_on_change%1$s" data-offer="%2$d" data-said="%15$s"%13$s>
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
			esc_attr(self::said($bump)),
		);
	}

	/**
	 * Once it was ticked or unticked, for who does not see it.
	 *
	 * @param Bump $bump
	 */
	private static function said(array $bump): string
	{
		/* translators: %s: headline of an offer. */
		return sprintf($bump['accepted'] ? __('%s: added to your order.', 'encore') : __('%s: removed from your order.', 'encore'), $bump['headline']);
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

	/**
	 * @param Bump   $bump
	 * @param string $of   the beginning of its classes
	 */
	public static function picture(array $bump, string $of = 'encore-bump'): string
	{
		$image = $bump['image'];
		return $image === null ? '' : sprintf(
			'<span class="%s__media"><img loading="lazy" src="%s" srcset="%s" sizes="%s" alt="%s" width="%d" height="%d" /></span>',
			esc_attr($of),
			esc_url($image['src']),
			esc_attr($image['srcset']),
			esc_attr($image['sizes']),
			esc_attr($image['alt']),
			$image['width'],
			$image['height'],
		);
	}

	/**
	 * @param Bump   $bump
	 * @param string $of   the beginning of its classes
	 */
	public static function price(array $bump, string $of = 'encore-bump'): string
	{
		return $bump['choice'] === null ? self::fixedPrice($bump, $of) : self::pricePicked($bump, $of);
	}

	/**
	 * What a choice may bring stands there, hidden.
	 *
	 * @param Bump $bump
	 */
	private static function pricePicked(array $bump, string $of): string
	{
		return sprintf(
			'<span data-part%1$s>%2$s</span><span class="%7$s__now" data-now>%3$s</span><span class="%7$s__quantity" data-part%4$s> <span data-for="%5$s">%6$s</span></span>',
			$bump['regular_price_text'] === '' ? ' hidden' : '',
			self::regular(sprintf('<span data-regular>%s</span>', esc_html($bump['regular_price_text'])), $of),
			esc_html($bump['price_text']),
			$bump['quantity'] > 1 ? '' : ' hidden',
			esc_attr(self::for()),
			esc_html(sprintf(self::for(), $bump['quantity'])),
			esc_attr($of),
		);
	}

	/** @param string $price escaped */
	private static function regular(string $price, string $of): string
	{
		return sprintf(
			'<del class="%s__regular"><span class="screen-reader-text">%s </span>%s</del> <span class="screen-reader-text">%s </span>',
			esc_attr($of),
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
	private static function fixedPrice(array $bump, string $of): string
	{
		$html = $bump['regular_price_text'] === '' ? '' : self::regular(esc_html($bump['regular_price_text']), $of);
		$html .= sprintf('<span class="%s__now">%s</span>', esc_attr($of), esc_html($bump['price_text']));
		if ($bump['quantity'] > 1) {
			$html .= sprintf('<span class="%s__quantity"> %s</span>', esc_attr($of), esc_html(sprintf(self::for(), $bump['quantity'])));
		}
		return $html;
	}
}
