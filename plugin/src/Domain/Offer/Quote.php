<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Money;

/**
 * What an offer costs this shopper now, part by part: what is shown is what is charged (rule L6).
 *
 * @phpstan-import-type LineData from QuoteLine
 * @phpstan-import-type ShippingData from QuoteShipping
 * @phpstan-type QuoteData array{lines: non-empty-list<LineData>, shipping?: ShippingData}
 */
final class Quote
{
	/**
	 * @param non-empty-list<QuoteLine> $lines    the main part first
	 * @param QuoteShipping|null        $shipping null where nothing is asked for sending it
	 */
	public function __construct(
		public readonly array $lines,
		public readonly ?QuoteShipping $shipping = null,
	) {
	}

	public function main(): QuoteLine
	{
		return $this->lines[0];
	}

	/** @return non-empty-list<int> of the products or variations, the main part's first */
	public function productIds(): array
	{
		return array_map(static fn(QuoteLine $line): int => $line->productId, $this->lines);
	}

	/** Without tax. */
	public function net(): Money
	{
		$net = Money::sum(array_map(static fn(QuoteLine $line): Money => $line->net, $this->lines));
		return $this->shipping === null ? $net : $net->plus($this->shipping->net);
	}

	public function tax(): Money
	{
		$tax = $this->lineTax();
		return $this->shipping === null ? $tax : $tax->plus($this->shipping->tax());
	}

	/** What is charged. */
	public function total(): Money
	{
		return $this->net()->plus($this->tax());
	}

	/** Of the same pieces, tax included; what sending them costs is no part of it (rule L8). */
	public function regularTotal(): Money
	{
		return Money::sum(array_map(static fn(QuoteLine $line): Money => $line->regularTotal, $this->lines));
	}

	/** The same at the regular price, sent in the same way: what the total may be held against (rule L8). */
	public function totalAtRegularPrice(): Money
	{
		$regular = $this->regularTotal();
		return $this->shipping === null ? $regular : $regular->plus($this->shipping->total());
	}

	/** Without that of sending them. */
	public function lineTax(): Money
	{
		return Money::sum(array_map(static fn(QuoteLine $line): Money => $line->tax(), $this->lines));
	}

	/** @return list<TaxRow> of all lines, one row for each rate */
	public function lineTaxes(): array
	{
		$rows = [];
		foreach ($this->lines as $line) {
			foreach ($line->taxes as $row) {
				$there = $rows[$row->rateId] ?? null;
				$rows[$row->rateId] = $there === null ? $row : new TaxRow($row->rateId, $there->label, $there->amount->plus($row->amount));
			}
		}
		return array_values($rows);
	}

	public function costsTheSameAs(self $other): bool
	{
		return $this->toArray() === $other->toArray();
	}

	/** @return QuoteData */
	public function toArray(): array
	{
		return ['lines' => array_map(static fn(QuoteLine $line): array => $line->toArray(), $this->lines)]
			+ ($this->shipping === null ? [] : ['shipping' => $this->shipping->toArray()]);
	}

	/** @throws \UnexpectedValueException when it is not what toArray() gave, now or when an offer was one product */
	public static function fromJson(string $json): self
	{
		$data = json_decode($json, true);
		$lines = is_array($data) ? $data['lines'] ?? [$data] : [];
		if (!is_array($lines) || $lines === [] || !array_is_list($lines) || array_filter($lines, self::isLine(...)) !== $lines) {
			throw new \UnexpectedValueException('Not a quote.');
		}
		/** @var non-empty-list<LineData> $lines */
		/** @var ShippingData|null $shipping */
		$shipping = is_array($data) ? $data['shipping'] ?? null : null;
		return new self(array_map(QuoteLine::fromArray(...), $lines), $shipping === null ? null : QuoteShipping::fromArray($shipping));
	}

	private static function isLine(mixed $data): bool
	{
		return is_array($data) && isset($data['product_id'], $data['quantity'], $data['net'], $data['regular_total'], $data['taxes']);
	}
}
