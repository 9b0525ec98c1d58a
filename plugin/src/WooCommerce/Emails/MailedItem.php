<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Charging\SavedToken;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Money;
use Encore\Domain\Offer\QuoteLine;
use Encore\WooCommerce\Catalog\ProductName;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Checkout\UndoLink;
use Encore\WooCommerce\Orders\OfferItem;
use Encore\WooCommerce\Payments\OfflineGateways;

/** An item as a mail tells of it, added or taken back: texts that are not escaped yet. */
final class MailedItem
{
	/**
	 * @param non-empty-list<MailedPart> $parts
	 * @param string $money   a sentence: how much was charged to which card, or goes back to it, or that nothing was
	 * @param string $transaction of the charge; empty where nothing was charged
	 * @param string $undoUrl where it may be taken back; empty where it may not
	 * @param string $paidBack how much of its charge; empty where nothing was
	 */
	private function __construct(
		public readonly array $parts,
		public readonly string $money,
		public readonly string $transaction,
		public readonly string $undoUrl = '',
		public readonly string $paidBack = '',
	) {
	}

	/** @param SavedToken|null $card the one that was charged, where it is still known */
	public static function added(Acceptance $acceptance, \WC_Order $order, ?SavedToken $card, bool $mayBeTakenBack = false): self
	{
		return new self(
			self::partsOf($acceptance, OfferItem::in($order, $acceptance)),
			self::charged($acceptance, ShopCurrency::text($acceptance->quote->total()), $card),
			$acceptance->transactionId,
			$mayBeTakenBack ? UndoLink::address($order, $acceptance->uuid) : '',
		);
	}

	/**
	 * @param Money           $paidBack nothing where nothing was charged
	 * @param SavedToken|null $card     the one that was charged, where it is still known
	 */
	public static function takenBack(Acceptance $acceptance, Money $paidBack, ?SavedToken $card): self
	{
		$amount = $paidBack->amount === 0 ? '' : ShopCurrency::text($paidBack);
		$money = $acceptance->way === PaymentWay::Offline ? __('Nothing was charged for it.', 'encore') : self::goesBack($amount, $card);
		return new self(self::partsOf($acceptance, []), $money, $acceptance->transactionId, paidBack: $amount);
	}

	/** What the preview in WooCommerce's settings shows. */
	public static function addedExample(\WC_Order $order): self
	{
		$price = self::examplePrice($order);
		/* translators: 1: amount, 2: a card, such as "Visa ending in 4242". */
		$charged = sprintf(__('%1$s was charged to your card, %2$s.', 'encore'), ShopCurrency::text($price), self::card(self::exampleCard()));
		return new self([MailedPart::example($price)], $charged, 'ch_1');
	}

	/** What the preview in WooCommerce's settings shows. */
	public static function takenBackExample(\WC_Order $order): self
	{
		$price = self::examplePrice($order);
		$amount = ShopCurrency::text($price);
		return new self([MailedPart::example($price)], self::goesBack($amount, self::exampleCard()), 'ch_1', paidBack: $amount);
	}

	/** @return list<string> as a plain mail to the shopper says it */
	public function lines(): array
	{
		$lines = [];
		foreach ($this->parts as $part) {
			$lines[] = "{$part->words()}: {$part->total}";
			/* translators: 1: price without tax, 2: tax. */
			$lines[] = $part->tax === '' ? '' : sprintf(__('%1$s + %2$s tax', 'encore'), $part->net, $part->tax);
		}
		return array_values(array_filter([
			...$lines,
			$this->money,
			$this->undoUrl === '' ? '' : __('Take this back', 'encore') . ': ' . esc_url_raw($this->undoUrl),
		]));
	}

	/** What became of its money, as a mail to the shop says it; empty where there is nothing to say. */
	public function moved(bool $isTakenBack): string
	{
		return match (true) {
			/* translators: 1: amount, 2: the payment provider's transaction. */
			$isTakenBack && $this->paidBack !== '' => sprintf(__('%1$s was paid back, transaction %2$s', 'encore'), $this->paidBack, $this->transaction),
			/* translators: %s: the payment provider's transaction. */
			!$isTakenBack && $this->transaction !== '' => sprintf(__('Paid by transaction %s', 'encore'), $this->transaction),
			default => $this->money,
		};
	}

	private static function examplePrice(\WC_Order $order): Money
	{
		return Money::fromDecimal('12.90', $order->get_currency(), 2);
	}

	private static function exampleCard(): SavedToken
	{
		return new SavedToken('', 'visa', '4242');
	}

	private static function goesBack(string $amount, ?SavedToken $card): string
	{
		return match (true) {
			$amount === '' => '',
			$card === null || $card->lastFour === '' => sprintf(
				/* translators: %s: amount. */
				__('%s goes back to the card you paid with. Depending on your bank this takes a few days.', 'encore'),
				$amount,
			),
			default => sprintf(
				/* translators: 1: amount, 2: a card, such as "Visa ending in 4242". */
				__('%1$s goes back to your card, %2$s. Depending on your bank this takes a few days.', 'encore'),
				$amount,
				self::card($card),
			),
		};
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

	/**
	 * By the names that the order's lines have, where it has them; what sending them costs is the last.
	 *
	 * @param array<int, \WC_Order_Item_Product> $items
	 * @return non-empty-list<MailedPart>
	 */
	private static function partsOf(Acceptance $acceptance, array $items): array
	{
		$lines = $acceptance->quote->lines;
		$shipping = $acceptance->quote->shipping;
		$parts = array_map(
			static fn(QuoteLine $line, int $place): MailedPart => MailedPart::of($line, ($items[$place] ?? null)?->get_name() ?? ProductName::of($line->productId)),
			$lines,
			array_keys($lines),
		);
		return $shipping === null ? $parts : [...$parts, MailedPart::sending($shipping)];
	}
}
