<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

/**
 * The bumps in a cart as a page showed them, for the page that pays to say what it showed: "12:1x27.00,15:3x4.50", an
 * offer with its pieces and the price of one, or "none". It is only ever compared; no price is read from it.
 */
final class ShownBumps
{
	private const NONE = 'none';
	private const FORMAT = '/^\d{1,18}:\d{1,4}x\d{1,12}(\.\d{1,8})?(,\d{1,18}:\d{1,4}x\d{1,12}(\.\d{1,8})?){0,19}$/D';

	/** @param list<string> $bumps */
	private function __construct(private readonly array $bumps)
	{
	}

	public static function in(\WC_Cart $cart): self
	{
		return new self(array_map(self::text(...), self::lines($cart)));
	}

	/** Null where nothing, or nothing of sense, is said. */
	public static function read(mixed $text): ?self
	{
		if ($text === self::NONE) {
			return new self([]);
		}
		return is_string($text) && preg_match(self::FORMAT, $text) === 1 ? new self(explode(',', $text)) : null;
	}

	public function __toString(): string
	{
		return $this->bumps === [] ? self::NONE : implode(',', $this->bumps);
	}

	/** @return array<string, string> code => words; empty where this is what the cart holds */
	public function against(\WC_Cart $cart): array
	{
		$offers = array_map(intval(...), $this->bumps);
		$inCart = array_map(static fn(CartLine $line): int => $line->offer(), self::lines($cart));
		if (count($offers) !== count($inCart) || array_diff($offers, $inCart) !== [] || array_diff($inCart, $offers) !== []) {
			return ['encore_order_changed' => __('Your order has changed meanwhile. Please look at it once more before you order.', 'encore')];
		}
		foreach (self::lines($cart) as $line) {
			if (!in_array(self::text($line), $this->bumps, true)) {
				return ['encore_price_changed' => $line->priceChanged()];
			}
		}
		return [];
	}

	/** @return list<CartLine> */
	private static function lines(\WC_Cart $cart): array
	{
		return array_values(array_filter(CartLine::all($cart), static fn(CartLine $line): bool => $line->offer() !== 0));
	}

	private static function text(CartLine $line): string
	{
		return "{$line->offer()}:{$line->quantity()}x{$line->shownPrice()}";
	}
}
