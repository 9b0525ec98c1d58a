<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** A JSON answer, read by paths: "extensions.encore.bumps.0.price". */
final class BumpAnswer
{
	public function __construct(private readonly mixed $data)
	{
	}

	/** Null where there is nothing. */
	public function at(string $path): mixed
	{
		$value = $this->data;
		foreach (explode('.', $path) as $name) {
			$value = is_array($value) ? ($value[$name] ?? null) : null;
		}
		return $value;
	}

	public function text(string $path): string
	{
		$value = $this->at($path);
		return is_scalar($value) ? (string) $value : '';
	}

	public function int(string $path): int
	{
		return (int) $this->text($path);
	}

	/** @return list<self> */
	public function list(string $path): array
	{
		$value = $this->at($path);
		return array_map(static fn(mixed $one): self => new self($one), is_array($value) ? array_values($value) : []);
	}

	/** @return list<mixed> one name of each entry of a list */
	public function each(string $path, string $name): array
	{
		return array_map(static fn(self $one): mixed => $one->at($name), $this->list($path));
	}

	/** The cart's line of this product. */
	public function item(int $productId): self
	{
		foreach ($this->list('items') as $item) {
			if ($item->int('id') === $productId) {
				return $item;
			}
		}
		throw new \RuntimeException("Product {$productId} is not in the cart.");
	}

	public function bump(int $place = 0): self
	{
		return new self($this->at("extensions.encore.bumps.{$place}"));
	}

	/** A part of the classic checkout, by its selector. */
	public function fragment(string $selector): string
	{
		$fragments = $this->at('fragments');
		$html = is_array($fragments) ? ($fragments[$selector] ?? '') : '';
		return is_string($html) ? $html : '';
	}

	/** Total in minor units. */
	public function total(): string
	{
		return $this->text('totals.total_price');
	}

	public function order(): \WC_Order
	{
		$order = wc_get_order($this->int('order_id'));
		if (!$order instanceof \WC_Order) {
			throw new \RuntimeException("No order was made: {$this}");
		}
		return $order;
	}

	/** The order's line that an offer added. */
	public function orderLine(): ?\WC_Order_Item_Product
	{
		return BumpShop::line($this->order());
	}

	public function __toString(): string
	{
		return (string) wp_json_encode($this->data);
	}
}
