<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/**
 * What one part of an offer costs: it becomes a line of the order.
 *
 * @phpstan-type MoneyData array{amount: string, currency: string, minor_unit: int}
 * @phpstan-type LineData array{product_id: int, quantity: int, net: MoneyData, regular_total: MoneyData, taxes: list<array{rate_id: int, label: string, amount: MoneyData}>, upgraded?: int}
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
		return array_reduce($this->taxes, static fn(Money $sum, TaxRow $row): Money => $sum->plus($row->amount), $this->net->withAmount(0));
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
			'taxes' => array_map(
				static fn(TaxRow $row): array => [
					'rate_id' => $row->rateId,
					'label' => $row->label,
					'amount' => $row->amount->toArray(),
				],
				$this->taxes,
			),
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
			array_map(
				static fn(array $row): TaxRow => new TaxRow($row['rate_id'], $row['label'], Money::fromArray($row['amount'])),
				$data['taxes'],
			),
			$data['upgraded'] ?? 0,
		);
	}
}
