<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Domain\Money;
use Encore\Domain\Offer\QuoteLine;
use Encore\Domain\Offer\QuoteShipping;
use Encore\WooCommerce\Catalog\ShopCurrency;

/** One part of what a mail tells of: texts that are not escaped yet. */
final class MailedPart
{
	/**
	 * @param string $quantity empty of what has no pieces, as sending it
	 * @param string $net      of all pieces, without tax
	 * @param string $tax      empty where there is none
	 * @param string $total    with tax
	 */
	private function __construct(
		public readonly string $name,
		public readonly string $quantity,
		public readonly string $net,
		public readonly string $tax,
		public readonly string $total,
	) {
	}

	public static function of(QuoteLine $line, string $name): self
	{
		return self::priced($name, (string) $line->quantity, $line->net, $line->tax());
	}

	public static function sending(QuoteShipping $shipping): self
	{
		return self::priced($shipping->title, '', $shipping->net, $shipping->tax());
	}

	/** Its name, and how many. */
	public function words(): string
	{
		return $this->quantity === '' ? $this->name : "{$this->name} × {$this->quantity}";
	}

	public static function example(Money $price): self
	{
		return self::of(new QuoteLine(0, 1, $price, $price), __('Your offer', 'encore'));
	}

	private static function priced(string $name, string $quantity, Money $net, Money $tax): self
	{
		return new self($name, $quantity, ShopCurrency::text($net), $tax->amount === 0 ? '' : ShopCurrency::text($tax), ShopCurrency::text($net->plus($tax)));
	}
}
