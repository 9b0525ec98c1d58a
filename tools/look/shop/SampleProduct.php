<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Domain\Money;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Variation;

/** A product of the sample, or a variation of one. */
final class SampleProduct
{
	/** @param list<string> $variants what it comes in; each is a product of the sample too */
	public function __construct(
		public readonly int $id,
		public readonly string $sku,
		public readonly string $name,
		public readonly string $text,
		public readonly string $price,
		public readonly int $category,
		public readonly int $image,
		public readonly bool $isShipped,
		public readonly array $variants = [],
		public readonly int $parent = 0,
		public readonly string $variant = '',
		public readonly bool $isSoldOut = false,
	) {
	}

	/** @param array<array-key, mixed> $row as row() gave it */
	public static function of(array $row): self
	{
		$text = static fn(string $name): string => is_string($row[$name] ?? null) ? $row[$name] : '';
		$number = static fn(string $name): int => is_int($row[$name] ?? null) ? $row[$name] : 0;
		$variants = is_array($row['variants'] ?? null) ? array_values(array_filter($row['variants'], is_string(...))) : [];
		return new self($number('id'), $text('sku'), $text('name'), $text('text'), $text('price'), $number('category'), $number('image'), ($row['isShipped'] ?? false) === true, $variants, $number('parent'), $text('variant'), ($row['isSoldOut'] ?? false) === true);
	}

	/** @return array<string, mixed> */
	public function row(): array
	{
		/** @var array<string, mixed> */
		return get_object_vars($this);
	}

	public function money(): Money
	{
		return Money::fromDecimal($this->price, Sample::CURRENCY, Sample::MINOR_UNIT);
	}

	public function title(): string
	{
		return $this->variant === '' ? $this->name : "{$this->name} - {$this->variant}";
	}

	public function product(): Product
	{
		return new Product(
			$this->id,
			$this->title(),
			$this->money(),
			isPurchasable: $this->variants === [],
			stock: $this->isSoldOut ? 0 : null,
			needsShipping: $this->isShipped,
			needsProcessing: true,
			imageId: $this->image,
			hasVariations: $this->variants !== [],
			taxClass: 'none',
		);
	}

	public function variation(): Variation
	{
		return new Variation($this->product(), [$this->variant], $this->image);
	}
}
