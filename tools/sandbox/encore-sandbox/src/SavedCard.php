<?php

declare(strict_types=1);

namespace EncoreSandbox;

/** What the provider tells of a card that it holds: enough to name it, not enough to pay with it elsewhere. */
final class SavedCard
{
	public function __construct(
		public readonly string $id,
		public readonly string $brand,
		public readonly string $lastFour,
		public readonly int $month,
		public readonly int $year,
	) {
	}

	/**
	 * @param array<mixed> $body the provider's payment method
	 *
	 * @throws ProviderUnreachable when it is not one
	 */
	public static function fromProvider(array $body): self
	{
		[$id, $brand, $lastFour] = [$body['id'] ?? null, $body['brand'] ?? null, $body['last4'] ?? null];
		[$month, $year] = [$body['exp_month'] ?? null, $body['exp_year'] ?? null];
		if (!is_string($id) || !is_string($brand) || !is_string($lastFour) || !is_int($month) || !is_int($year)) {
			throw new ProviderUnreachable('The provider described no card.');
		}
		return new self($id, $brand, $lastFour, $month, $year);
	}

	/** @return array{id: string, brand: string, last4: string, exp_month: int, exp_year: int} */
	public function toArray(): array
	{
		return [
			'id' => $this->id,
			'brand' => $this->brand,
			'last4' => $this->lastFour,
			'exp_month' => $this->month,
			'exp_year' => $this->year,
		];
	}

	/** Whether both look like the same card; the id differs each time a card is typed. */
	public function looksLike(self $other): bool
	{
		return [$this->brand, $this->lastFour, $this->month, $this->year]
			=== [$other->brand, $other->lastFour, $other->month, $other->year];
	}
}
