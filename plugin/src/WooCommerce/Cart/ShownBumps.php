<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Offer\Choice;

/**
 * The bumps in a cart as a page showed them, for the page that pays to say what it showed: "12-34:1x27.00,15-36:3x4.50", an
 * offer with what is bought, its pieces and the price of one, or "none". It is only ever compared; no price is read from it.
 */
final class ShownBumps
{
	private const NONE = 'none';
	private const FORMAT = '/^\d{1,18}-\d{1,18}:\d{1,4}x\d{1,12}(\.\d{1,8})?(,\d{1,18}-\d{1,18}:\d{1,4}x\d{1,12}(\.\d{1,8})?){0,59}$/D';

	/** @param list<string> $bumps */
	private function __construct(private readonly array $bumps)
	{
	}

	public static function in(\WC_Cart $cart): self
	{
		return new self(array_map(self::text(...), CartLine::ofOffers($cart)));
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

	/** What it shows of an offer; of several products the main one. Null where that is not in it. */
	public function choiceOf(int $offer): ?Choice
	{
		foreach ($this->bumps as $bump) {
			if (sscanf($bump, '%d-%d:%d', $id, $bought, $pieces) === 3 && $id === $offer) {
				return new Choice((int) $bought, (int) $pieces);
			}
		}
		return null;
	}

	/** @return array<string, string> code => words; empty where this is what the cart holds */
	public function against(\WC_Cart $cart): array
	{
		$bought = static fn(string $bump): string => (string) strstr($bump, ':', true);
		$shown = array_map($bought, $this->bumps);
		$inCart = array_map(static fn(CartLine $line): string => $bought(self::text($line)), CartLine::ofOffers($cart));
		if (count($shown) !== count($inCart) || array_diff($shown, $inCart) !== [] || array_diff($inCart, $shown) !== []) {
			return ['encore_order_changed' => __('Your order has changed meanwhile. Please look at it once more before you order.', 'encore')];
		}
		foreach (CartLine::ofOffers($cart) as $line) {
			if (!in_array(self::text($line), $this->bumps, true)) {
				return ['encore_price_changed' => CartWords::priceChanged($line)];
			}
		}
		return [];
	}

	private static function text(CartLine $line): string
	{
		return "{$line->offer()}-{$line->bought()}:{$line->quantity()}x{$line->shownPrice()}";
	}
}
