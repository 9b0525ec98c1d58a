<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Reports\OfferMoney;
use Encore\Domain\Money;

/** A line of an order or of a refund, of a product or of its shipping, with what is said of it. */
final class OrderLine
{
	private const MARKS = ['_encore_offer', '_encore_acceptance'];

	public const META = [...self::MARKS, '_line_total', '_line_tax', '_product_id', '_variation_id', '_qty', 'cost', 'total_tax', '_refunded_item_id'];

	/** @param array<string, string> $meta */
	public function __construct(
		public readonly int $id,
		public readonly int $orderId,
		private readonly bool $isShipping,
		public array $meta,
	) {
	}

	public function offer(): int
	{
		return (int) ($this->meta['_encore_offer'] ?? 0);
	}

	public function acceptance(): string
	{
		return $this->meta['_encore_acceptance'] ?? '';
	}

	/** Of a refund's line: the line that it gives back. */
	public function refundOf(): int
	{
		return (int) ($this->meta['_refunded_item_id'] ?? 0);
	}

	/** 0 of shipping. */
	public function product(): int
	{
		$variation = (int) ($this->meta['_variation_id'] ?? 0);
		return $variation > 0 ? $variation : (int) ($this->meta['_product_id'] ?? 0);
	}

	public function pieces(): int
	{
		return (int) ceil((float) ($this->meta['_qty'] ?? 0));
	}

	/** Each amount rounded by itself, as the order shows it. Of a refund's line: what was given back, above zero. */
	public function money(int $minorUnit): OfferMoney
	{
		$sign = $this->refundOf() > 0 ? -1 : 1;
		$of = fn(string $name): int => $sign * self::minor($this->meta[$name] ?? '0', $minorUnit);
		return $this->isShipping ? new OfferMoney(0, $of('total_tax'), $of('cost')) : new OfferMoney($of('_line_total'), $of('_line_tax'));
	}

	/** @param string $decimal as WooCommerce stores an amount */
	public static function minor(string $decimal, int $minorUnit): int
	{
		$plain = preg_match('/^-?\d+(\.\d+)?$/D', $decimal) === 1 ? $decimal : number_format((float) $decimal, 8, '.', '');
		return Money::fromDecimal($plain, '', $minorUnit)->amount;
	}
}
