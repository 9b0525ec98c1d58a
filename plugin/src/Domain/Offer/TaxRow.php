<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/**
 * The tax of one rate in a quote, rounded to the minor unit.
 *
 * @phpstan-type TaxData array{rate_id: int, label: string, amount: array{amount: string, currency: string, minor_unit: int}}
 */
final class TaxRow
{
	public function __construct(
		public readonly int $rateId,
		public readonly string $label,
		public readonly Money $amount,
	) {
	}

	/**
	 * @param list<self> $rows
	 * @param Money      $kind of the currency in which they are
	 */
	public static function sum(array $rows, Money $kind): Money
	{
		return array_reduce($rows, static fn(Money $sum, self $row): Money => $sum->plus($row->amount), $kind->withAmount(0));
	}

	/** @return TaxData */
	public function toArray(): array
	{
		return ['rate_id' => $this->rateId, 'label' => $this->label, 'amount' => $this->amount->toArray()];
	}

	/** @param TaxData $data */
	public static function fromArray(array $data): self
	{
		return new self($data['rate_id'], $data['label'], Money::fromArray($data['amount']));
	}
}
