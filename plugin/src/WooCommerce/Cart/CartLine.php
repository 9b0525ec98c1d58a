<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Offer\Choice;
use Encore\Domain\Offer\Placement;

/** One line of a WooCommerce cart, which is an array, read by type. */
final class CartLine
{
	/** Key of a line's data: the offer that added the line. */
	public const OFFER = 'encore_offer';

	/** Key of a line's data: where that offer stood. */
	public const PLACEMENT = 'encore_placement';

	/** Key of a line's data: its place in a bundle, from 0 on. */
	public const PART = 'encore_part';

	/** Key of a line's data: what the bundle is called that it is a part of, as it was shown last. */
	public const WHOLE = 'encore_whole';

	/** Key of a line's data: the price of one piece as it was shown last. */
	public const SHOWN = 'encore_price';

	/** Key of a line's data: the line that it stands in for, as it was. */
	public const REPLACED = 'encore_replaced';

	/** Key of a line's data: the product of which the shopper has chosen this variation, as the offer names it. */
	public const CHOSEN_OF = 'encore_chosen_of';

	/** Key of a line's data: up to so many the shopper may take; 0 where the offer says how many. */
	public const MOST = 'encore_most';

	/** @param array<mixed> $data */
	public function __construct(public readonly string $key, private readonly array $data)
	{
	}

	/** @return list<self> */
	public static function all(\WC_Cart $cart): array
	{
		$lines = array_filter($cart->get_cart(), is_array(...));
		return array_map(static fn(int|string $key, array $data): self => new self((string) $key, $data), array_keys($lines), $lines);
	}

	/** As WooCommerce's hooks hand a line on; null where no offer added it. */
	public static function read(mixed $data): ?self
	{
		$line = is_array($data) ? new self('', $data) : null;
		return $line?->offer() === 0 ? null : $line;
	}

	public static function named(\WC_Cart $cart, string $key): ?self
	{
		$data = $cart->get_cart()[$key] ?? null;
		return is_array($data) ? new self($key, $data) : null;
	}

	/** @return list<self> those that an offer added */
	public static function ofOffers(\WC_Cart $cart): array
	{
		return array_values(array_filter(self::all($cart), static fn(self $line): bool => $line->offer() !== 0));
	}

	/** @param int $productId as the offer names it, one of several that go together; 0: whichever is there */
	public static function ofOffer(\WC_Cart $cart, int $offer, int $productId = 0): ?self
	{
		$isAsked = static fn(self $line): bool => $productId === 0 || $line->part() === $productId;
		return array_values(array_filter(self::allOf($cart, $offer), $isAsked))[0] ?? null;
	}

	/** @return list<self> those that this offer added, the main part first */
	public static function allOf(\WC_Cart $cart, int $offer): array
	{
		return array_values(array_filter(self::ofOffers($cart), static fn(self $line): bool => $line->offer() === $offer));
	}

	/** Zero when no offer added the line. */
	public function offer(): int
	{
		$offer = $this->data[self::OFFER] ?? 0;
		return is_int($offer) ? $offer : 0;
	}

	/** Its place in a bundle, the main part's is 0; null where it is not sold in one. */
	public function placeInBundle(): ?int
	{
		$part = $this->data[self::PART] ?? null;
		return is_int($part) && $this->offer() !== 0 ? $part : null;
	}

	/** What the bundle is called that it is a part of. */
	public function whole(): string
	{
		$whole = $this->data[self::WHOLE] ?? '';
		return is_string($whole) ? $whole : '';
	}

	/** Where its offer stood: a line of a cart that is older than other places came from the checkout. */
	public function placement(): Placement
	{
		$placement = $this->data[self::PLACEMENT] ?? '';
		return (is_string($placement) ? Placement::tryFrom($placement) : null) ?? Placement::Checkout;
	}

	/** The line that this one stands in for, as it was; null for all others. */
	public function replaced(): ?self
	{
		$kept = $this->data[self::REPLACED] ?? null;
		$key = is_array($kept) ? $kept['key'] ?? '' : '';
		if (!is_array($kept) || !is_string($key) || $key === '') {
			return null;
		}
		$line = new self($key, $kept);
		return new self($key, ['data' => wc_get_product($line->bought())] + $kept);
	}

	/** What the shopper has chosen: this line, where no offer added it, or the one that it stands in for. */
	public function own(): ?self
	{
		return $this->offer() === 0 ? $this : $this->replaced();
	}

	/** @return array<mixed> what is kept of it while another stands in for it */
	public function kept(): array
	{
		return ['key' => $this->key] + array_diff_key($this->data, ['data' => null]);
	}

	/**
	 * Back into the cart as it was; to the same line, where there is one again: with one piece, where more are not sold.
	 * False where its product cannot be bought any more.
	 */
	public function putBack(\WC_Cart $cart): bool
	{
		$product = $this->product();
		if ($product === null || !$product->is_purchasable()) {
			return false;
		}
		$again = $cart->cart_contents[$this->key] ?? null;
		$cart->cart_contents[$this->key] = is_array($again)
			? array_replace($again, ['quantity' => $product->is_sold_individually() ? 1 : (new self($this->key, $again))->quantity() + $this->quantity()])
			: $this->asLoaded();
		do_action('woocommerce_restore_cart_item', $this->key, $cart);
		return true;
	}

	/** @return array<mixed> as WooCommerce reads a line from the session: other plugins make their prices then */
	private function asLoaded(): array
	{
		$loaded = apply_filters('woocommerce_get_cart_item_from_session', $this->data, array_diff_key($this->data, ['data' => null]), $this->key);
		return is_array($loaded) && ($loaded['data'] ?? null) instanceof \WC_Product ? $loaded : $this->data;
	}

	/** The product; of a variation its parent. */
	public function parent(): int
	{
		return $this->number('product_id');
	}

	/** What is bought: the variation, else the product. */
	public function bought(): int
	{
		return $this->number('variation_id') ?: $this->parent();
	}

	/** The product that its offer names: what is bought, or what it was chosen of. */
	public function part(): int
	{
		return $this->number(self::CHOSEN_OF) ?: $this->bought();
	}

	/** What of its offer it is. */
	public function choice(): Choice
	{
		return new Choice($this->bought(), $this->quantity());
	}

	/** What an offer's line may be raised to; 0 where its quantity is the offer's. */
	public function most(): int
	{
		return $this->number(self::MOST);
	}

	public function quantity(): int
	{
		return $this->number('quantity');
	}

	public function product(): ?\WC_Product
	{
		$product = $this->data['data'] ?? null;
		return $product instanceof \WC_Product ? $product : null;
	}

	/** A plain decimal; empty before it was shown. */
	public function shownPrice(): string
	{
		$price = $this->data[self::SHOWN] ?? '';
		return is_string($price) ? $price : '';
	}

	/** What the line's pieces cost before coupons, as WooCommerce worked it out last; null before it did. */
	public function subtotal(): ?float
	{
		return $this->amount('line_subtotal');
	}

	public function subtotalTax(): float
	{
		return $this->amount('line_subtotal_tax') ?? 0.0;
	}

	/** What the line's pieces cost after coupons; before WooCommerce has worked that out, at the product's price. */
	public function total(bool $isWithTax): float
	{
		$total = $this->amount('line_total');
		return $total === null
			? (float) ($this->product()?->get_price() ?? 0) * $this->quantity()
			: $total + ($isWithTax ? $this->amount('line_tax') ?? 0.0 : 0.0);
	}

	/** Plain text. */
	public function name(): string
	{
		return wp_strip_all_tags((string) $this->product()?->get_name());
	}

	/** @param array<string, mixed> $changes */
	public function write(\WC_Cart $cart, array $changes): void
	{
		$cart->cart_contents[$this->key] = array_replace($this->data, $changes);
	}

	private function amount(string $name): ?float
	{
		$value = $this->data[$name] ?? null;
		return is_numeric($value) ? (float) $value : null;
	}

	private function number(string $name): int
	{
		$value = $this->data[$name] ?? 0;
		return is_numeric($value) ? (int) $value : 0;
	}
}
