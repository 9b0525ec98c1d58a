<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Domain\Money;
use Encore\Domain\Offer\QuoteLine;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** One part of what a mail tells of: texts that are not escaped yet. */
final class MailedPart
{
	/**
	 * @param string $net   of all pieces, without tax
	 * @param string $tax   empty where there is none
	 * @param string $total with tax
	 */
	private function __construct(
		public readonly string $name,
		public readonly int $quantity,
		public readonly string $net,
		public readonly string $tax,
		public readonly string $total,
	) {
	}

	public static function of(QuoteLine $line, string $name): self
	{
		$tax = $line->tax();
		return new self($name, $line->quantity, ShopCurrency::text($line->net), $tax->amount === 0 ? '' : ShopCurrency::text($tax), ShopCurrency::text($line->total()));
	}

	public static function example(Money $price): self
	{
		return self::of(new QuoteLine(0, 1, $price, $price), __('Your offer', 'encore'));
	}
}
