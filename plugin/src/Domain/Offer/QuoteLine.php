<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/**
 * What one part of an offer costs: it becomes a line of the order.
 *
 * @phpstan-import-type TaxData from TaxRow
 * @phpstan-type MoneyData array{amount: string, currency: string, minor_unit: int}
 * @phpstan-type LineData array{product_id: int, quantity: int, net: MoneyData, regular_total: MoneyData, taxes: list<TaxData>, upgraded?: int}
 */
final class QuoteLine
{
	/**
	 * @param Money        $net          all pieces without tax
	 * @param Money        $regularTotal what the same pieces cost at the regular price, tax included
	 * @param list<TaxRow> $taxes        one row for each rate
	 * @param int          $upgraded     the product that this is an upgrade of; 0: it is none
	 */
	public function __construct(
		public readonly int $productId,
		public readonly int $quantity,
		public readonly Money $net,
		public readonly Money $regularTotal,
		public readonly array $taxes = [],
		public readonly int $upgraded = 0,
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

	/** @return LineData */
	public function toArray(): array
	{
		return [
			'product_id' => $this->productId,
			'quantity' => $this->quantity,
			'net' => $this->net->toArray(),
			'regular_total' => $this->regularTotal->toArray(),
			'taxes' => array_map(static fn(TaxRow $row): array => $row->toArray(), $this->taxes),
		] + ($this->upgraded === 0 ? [] : ['upgraded' => $this->upgraded]);
	}

	/** @param LineData $data */
	public static function fromArray(array $data): self
	{
		return new self(
			$data['product_id'],
			$data['quantity'],
			Money::fromArray($data['net']),
			Money::fromArray($data['regular_total']),
			array_map(TaxRow::fromArray(...), $data['taxes']),
			$data['upgraded'] ?? 0,
		);
	}
}
