<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/**
 * What sending an offer costs: it becomes a shipping line of the order.
 *
 * @phpstan-import-type MoneyData from QuoteLine
 * @phpstan-import-type TaxData from TaxRow
 * @phpstan-type ShippingData array{method: string, instance: int, title: string, net: MoneyData, taxes: list<TaxData>}
 */
final class QuoteShipping
{
	/**
	 * @param string       $method   the shop's method of shipping; empty for a flat price
	 * @param int          $instance of that method
	 * @param string       $title    as the shopper reads it
	 * @param Money        $net      without tax
	 * @param list<TaxRow> $taxes    one row for each rate
	 */
	public function __construct(
		public readonly string $method,
		public readonly int $instance,
		public readonly string $title,
		public readonly Money $net,
		public readonly array $taxes = [],
	) {
	}

	public function tax(): Money
	{
		return TaxRow::sum($this->taxes, $this->net);
	}

	public function total(): Money
	{
		return $this->net->plus($this->tax());
	}

	/** @return ShippingData */
	public function toArray(): array
	{
		return [
			'method' => $this->method,
			'instance' => $this->instance,
			'title' => $this->title,
			'net' => $this->net->toArray(),
			'taxes' => array_map(static fn(TaxRow $row): array => $row->toArray(), $this->taxes),
		];
	}

	/** @param ShippingData $data */
	public static function fromArray(array $data): self
	{
		return new self($data['method'], $data['instance'], $data['title'], Money::fromArray($data['net']), array_map(TaxRow::fromArray(...), $data['taxes']));
	}
}
