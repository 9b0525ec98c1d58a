<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

/** What a shopper is told about lines that change in a cart, or leave it. */
final class CartWords
{
	/**
	 * @param non-empty-list<CartLine> $lines that went, of one offer
	 * @param CartLine|null            $back  what is back in their place
	 */
	public static function gone(array $lines, GoneBecause $because, ?CartLine $back): string
	{
		$names = array_unique(array_map(static fn(CartLine $line): string => "“{$line->name()}”", $lines));
		$count = count($names);
		$words = sprintf(self::why($because, $count, $lines[0]->whole() !== ''), implode(', ', $names), $lines[0]->whole());
		return $back === null ? $words : $words . ' ' . sprintf(
			/* translators: %s: the name of a product that another one, or several, had replaced. */
			_n('“%s” is back in its place.', '“%s” is back in their place.', $count, 'encore'),
			$back->name(),
		);
	}

	private static function why(GoneBecause $because, int $count, bool $hasWhole): string
	{
		if ($because === GoneBecause::Enough) {
			/* translators: %s: names of products in quotes. */
			return _n('%s is no longer part of your order, which has as many of these offers as it can have.', '%s are no longer part of your order, which has as many of these offers as it can have.', $count, 'encore');
		}
		if ($because === GoneBecause::Twice) {
			/* translators: %s: names of products in quotes. */
			return _n('%s was taken out of your order: its offer was in it twice, and can be taken only once.', '%s were taken out of your order: their offer was in it twice, and can be taken only once.', $count, 'encore');
		}
		if ($because === GoneBecause::NotWhole && $hasWhole) {
			/* translators: 1: names of products in quotes. 2: what an offer of several products is called. */
			return _n('%1$s is no longer part of your order: it belonged to “%2$s”, which is sold only as a whole.', '%1$s are no longer part of your order: they belonged to “%2$s”, which is sold only as a whole.', $count, 'encore');
		}
		/* translators: %s: names of products in quotes. */
		return _n('%s is no longer part of your order: its offer has ended, or does not go with this cart any more.', '%s are no longer part of your order: their offer has ended, or does not go with this cart any more.', $count, 'encore');
	}

	public static function backAsTheOtherIsNotSold(CartLine $back): string
	{
		/* translators: %s: the name of a product that another one had replaced. */
		return sprintf(__('“%s” is back in your cart: what had replaced it can no longer be bought.', 'encore'), $back->name());
	}

	public static function priceChanged(CartLine $line): string
	{
		/* translators: %s: the name of a product. */
		return sprintf(__('The price of “%s” has changed. Please look at the new total before you order.', 'encore'), $line->name());
	}
}
