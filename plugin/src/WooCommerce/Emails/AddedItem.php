<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Charging\SavedToken;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\WooCommerce\Catalog\ProductName;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Checkout\UndoLink;
use Encore\WooCommerce\Orders\OfferLine;
use Encore\WooCommerce\Payments\OfflineGateways;

/** An added item as a mail tells of it: texts that are not escaped yet. */
final class AddedItem
{
	/**
	 * @param string $net     without tax
	 * @param string $tax     empty where there is none
	 * @param string $total   what was charged
	 * @param string $charged a sentence: how much, to which card, or that nothing was
	 * @param string $transaction of the charge; empty where nothing was charged
	 * @param string $undoUrl where it may be taken back; empty where that is over
	 */
	private function __construct(
		public readonly string $name,
		public readonly int $quantity,
		public readonly string $net,
		public readonly string $tax,
		public readonly string $total,
		public readonly string $charged,
		public readonly string $transaction,
		public readonly string $undoUrl = '',
	) {
	}

	/** @param SavedToken|null $card the one that was charged, where it is still known */
	public static function of(Acceptance $acceptance, \WC_Order $order, ?SavedToken $card, bool $mayBeTakenBack = false): self
	{
		$quote = $acceptance->quote;
		$total = ShopCurrency::text($quote->total());
		return new self(
			self::name($acceptance, $order),
			$quote->quantity,
			ShopCurrency::text($quote->net),
			$quote->tax()->amount === 0 ? '' : ShopCurrency::text($quote->tax()),
			$total,
			self::charged($acceptance, $total, $card),
			$acceptance->transactionId,
			$mayBeTakenBack ? UndoLink::address($order, $acceptance->uuid) : '',
		);
	}

	/** What the preview in WooCommerce's settings shows. */
	public static function example(\WC_Order $order): self
	{
		$name = __('Your offer', 'encore');
		$price = ShopCurrency::text(Money::fromDecimal('12.90', $order->get_currency(), 2));
		/* translators: 1: amount, 2: a card, such as "Visa ending in 4242". */
		$charged = sprintf(__('%1$s was charged to your card, %2$s.', 'encore'), $price, self::card(new SavedToken('', 'visa', '4242')));
		return new self($name, 1, $price, '', $price, $charged, 'ch_1');
	}

	private static function charged(Acceptance $acceptance, string $total, ?SavedToken $card): string
	{
		return match (true) {
			$acceptance->way === PaymentWay::Offline => sprintf(
				/* translators: 1: amount, 2: "paid on delivery". */
				__('Not charged: %1$s is %2$s.', 'encore'),
				$total,
				OfflineGateways::words($acceptance->gateway),
			),
			$acceptance->transactionId === '' => '',
			$card === null || $card->lastFour === '' => sprintf(
				/* translators: %s: amount. */
				__('%s was charged to the card you paid with.', 'encore'),
				$total,
			),
			default => sprintf(
				/* translators: 1: amount, 2: a card, such as "Visa ending in 4242". */
				__('%1$s was charged to your card, %2$s.', 'encore'),
				$total,
				self::card($card),
			),
		};
	}

	private static function card(SavedToken $card): string
	{
		$brand = $card->brand === '' ? __('Card', 'encore') : wc_get_credit_card_type_label($card->brand);
		/* translators: 1: a card's brand, 2: its last four digits. */
		return sprintf(__('%1$s ending in %2$s', 'encore'), $brand, $card->lastFour);
	}

	/** As the order's line says. */
	private static function name(Acceptance $acceptance, \WC_Order $order): string
	{
		foreach ($order->get_items() as $item) {
			if ($item->get_meta(OfferLine::ACCEPTANCE) === $acceptance->uuid) {
				return $item->get_name();
			}
		}
		return ProductName::of($acceptance->quote->productId);
	}
}
