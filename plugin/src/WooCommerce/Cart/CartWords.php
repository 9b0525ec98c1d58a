<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

/** What a shopper is told about lines that change in a cart, or leave it. */
final class CartWords
{
	/**
	 * @param non-empty-list<CartLine> $lines  that went, of one offer
	 * @param CartLine|null            $back   what is back in their place
	 * @param bool                     $isHalf for another part of it was not there
	 */
	public static function gone(array $lines, ?CartLine $back, bool $isHalf): string
	{
		$names = self::names($lines);
		return match (true) {
			$back !== null && $isHalf && $lines[0]->whole() !== '' => sprintf(
				/* translators: 1: names of products in quotes. 2: what an offer of several products is called. 3: the name of a product. */
				_n(
					'%1$s is no longer part of your order: it belonged to “%2$s”, which is sold only as a whole. “%3$s” is back in its place.',
					'%1$s are no longer part of your order: they belonged to “%2$s”, which is sold only as a whole. “%3$s” is back in their place.',
					count($lines),
					'encore',
				),
				$names,
				$lines[0]->whole(),
				$back->name(),
			),
			$back !== null => sprintf(
				/* translators: 1: names of products in quotes. 2: the name of a product. */
				_n(
					'%1$s is no longer part of your order: its offer does not go with this cart any more. “%2$s” is back in its place.',
					'%1$s are no longer part of your order: their offer does not go with this cart any more. “%2$s” is back in their place.',
					count($lines),
					'encore',
				),
				$names,
				$back->name(),
			),
			$isHalf && $lines[0]->whole() !== '' => sprintf(
				/* translators: 1: names of products in quotes. 2: what an offer of several products is called. */
				_n(
					'%1$s is no longer part of your order: it belonged to “%2$s”, which is sold only as a whole.',
					'%1$s are no longer part of your order: they belonged to “%2$s”, which is sold only as a whole.',
					count($lines),
					'encore',
				),
				$names,
				$lines[0]->whole(),
			),
			default => sprintf(
				/* translators: %s: names of products in quotes. */
				_n(
					'%s is no longer part of your order: its offer does not go with this cart any more.',
					'%s are no longer part of your order: their offer does not go with this cart any more.',
					count($lines),
					'encore',
				),
				$names,
			),
		};
	}

	public static function priceChanged(CartLine $line): string
	{
		/* translators: %s: the name of a product. */
		return sprintf(__('The price of “%s” has changed. Please look at the new total before you order.', 'encore'), $line->name());
	}

	/** @param non-empty-list<CartLine> $lines */
	private static function names(array $lines): string
	{
		return implode(', ', array_map(static fn(CartLine $line): string => "“{$line->name()}”", $lines));
	}
}
