<?php

declare(strict_types=1);

namespace Encore\Domain;

/** An amount in the currency's minor unit: 1299 with minor unit 2 is 12.99; with minor unit 0 it is 1299. */
final class Money
{
	public function __construct(
		public readonly int $amount,
		public readonly string $currency,
		public readonly int $minorUnit,
	) {
		if ($minorUnit < 0 || $minorUnit > 4) {
			throw new \InvalidArgumentException('A minor unit has 0 to 4 decimals.');
		}
	}

	/**
	 * Reads a plain decimal number with a point ("12.90"), rounding half away from zero to the minor unit.
	 *
	 * @throws \InvalidArgumentException when it is not a plain decimal number
	 */
	public static function fromDecimal(string $decimal, string $currency, int $minorUnit): self
	{
		return new self(Decimal::toScaledInt($decimal, $minorUnit), $currency, $minorUnit);
	}

	/** @param non-empty-list<self> $amounts */
	public static function sum(array $amounts): self
	{
		return array_reduce($amounts, static fn(self $sum, self $one): self => $sum->plus($one), $amounts[0]->withAmount(0));
	}

	public function toDecimal(): string
	{
		return Decimal::fromScaledInt($this->amount, $this->minorUnit);
	}

	public function plus(self $other): self
	{
		$this->assertSameCurrency($other);
		return $this->withAmount($this->amount + $other->amount);
	}

	public function minus(self $other): self
	{
		$this->assertSameCurrency($other);
		return $this->withAmount($this->amount - $other->amount);
	}

	public function times(int $factor): self
	{
		return $this->withAmount($this->amount * $factor);
	}

	public function isLessThan(self $other): bool
	{
		$this->assertSameCurrency($other);
		return $this->amount < $other->amount;
	}

	public function withAmount(int $amount): self
	{
		return new self($amount, $this->currency, $this->minorUnit);
	}

	/** The same money counted in another minor unit; null where it does not come out even. */
	public function inMinorUnit(int $minorUnit): ?self
	{
		$divisor = 10 ** max(0, $this->minorUnit - $minorUnit);
		$amount = $this->amount * 10 ** max(0, $minorUnit - $this->minorUnit);
		return $amount % $divisor === 0 ? new self(intdiv($amount, $divisor), $this->currency, $minorUnit) : null;
	}

	/** @return array{amount: string, currency: string, minor_unit: int} the shape of money in REST and in the ledger */
	public function toArray(): array
	{
		return ['amount' => (string) $this->amount, 'currency' => $this->currency, 'minor_unit' => $this->minorUnit];
	}

	/** @param array{amount: string, currency: string, minor_unit: int} $data */
	public static function fromArray(array $data): self
	{
		return new self((int) $data['amount'], $data['currency'], $data['minor_unit']);
	}

	private function assertSameCurrency(self $other): void
	{
		if ($this->currency !== $other->currency || $this->minorUnit !== $other->minorUnit) {
			throw new \InvalidArgumentException('Amounts of different currencies cannot be combined.');
		}
	}
}
