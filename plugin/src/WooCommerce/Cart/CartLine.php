<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Cart;

use Encore\Domain\Offer\Placement;

/** One line of a WooCommerce cart, which is an array, read by type. */
final class CartLine
{
	/** Key of a line's data: the offer that added the line. */
	public const OFFER = 'encore_offer';

	/** Key of a line's data: where that offer stood. */
	public const PLACEMENT = 'encore_placement';

	/** Key of a line's data: the price of one piece as it was shown last. */
	public const SHOWN = 'encore_price';

	/** Key of a line's data: the line that it stands in for, as it was. */
	public const REPLACED = 'encore_replaced';

	/** @param array<mixed> $data */
	public function __construct(public readonly string $key, private readonly array $data)
	{
	}

	/** @return list<self> */
	public static function all(\WC_Cart $cart): array
	{
		$lines = [];
		foreach ($cart->get_cart() as $key => $data) {
			if (is_array($data)) {
				$lines[] = new self((string) $key, $data);
			}
		}
		return $lines;
	}

	public static function named(\WC_Cart $cart, string $key): ?self
	{
		$data = $cart->get_cart()[$key] ?? null;
		return is_array($data) ? new self($key, $data) : null;
	}

	public static function ofOffer(\WC_Cart $cart, int $offer): ?self
	{
		foreach (self::all($cart) as $line) {
			if ($line->offer() === $offer) {
				return $line;
			}
		}
		return null;
	}

	/** Zero when no offer added the line. */
	public function offer(): int
	{
		$offer = $this->data[self::OFFER] ?? 0;
		return is_int($offer) ? $offer : 0;
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

	/** Back into the cart as it was; to the same line, where there is one again. False where its product is gone. */
	public function putBack(\WC_Cart $cart): bool
	{
		if ($this->product() === null) {
			return false;
		}
		$again = $cart->cart_contents[$this->key] ?? null;
		$cart->cart_contents[$this->key] = is_array($again)
			? array_replace($again, ['quantity' => (new self($this->key, $again))->quantity() + $this->quantity()])
			: $this->data;
		do_action('woocommerce_restore_cart_item', $this->key, $cart);
		return true;
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

	/** For the shopper. */
	public function priceChanged(): string
	{
		/* translators: %s: the name of a product. */
		return sprintf(__('The price of “%s” has changed. Please look at the new total before you order.', 'encore'), $this->name());
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
