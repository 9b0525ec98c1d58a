<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Ports\Acceptances;
use Encore\WooCommerce\Orders\OfferLine;

/** An order as it was at some time: which lines an offer has added since, and what they brought. */
final class FirstOrder
{
	/**
	 * @param list<int>         $items ids of the lines that came later
	 * @param array<int, float> $taxes of them, by rate
	 */
	private function __construct(
		public readonly int $id,
		private readonly array $items,
		private readonly float $net,
		private readonly array $taxes,
	) {
	}

	/** @return self|null null where nothing was added since */
	public static function before(\DateTimeInterface $time, \WC_Order $order, Acceptances $acceptances): ?self
	{
		$lines = self::lines($order);
		if ($lines === []) {
			return null;
		}
		[$items, $net, $taxes] = [[], 0.0, []];
		foreach ($acceptances->ofOrder($order->get_id()) as $acceptance) {
			$isLater = $acceptance->acceptedAt->getTimestamp() >= $time->getTimestamp();
			foreach ($isLater ? $lines[$acceptance->uuid] ?? [] : [] as $line) {
				$items[] = $line->get_id();
				$net += (float) $line->get_total('edit');
				/** @var array<int, string> $ofLine */
				$ofLine = $line->get_taxes()['total'] ?? [];
				foreach ($ofLine as $rate => $amount) {
					$taxes[$rate] = ($taxes[$rate] ?? 0) + (float) $amount;
				}
			}
		}
		return $items === [] ? null : new self($order->get_id(), $items, $net, $taxes);
	}

	/**
	 * @param array<array-key, \WC_Order_Item> $items
	 * @return array<array-key, \WC_Order_Item>
	 */
	public function items(array $items): array
	{
		$kept = array_filter($items, fn(\WC_Order_Item $item): bool => !in_array($item->get_id(), $this->items, true));
		return array_map(fn(\WC_Order_Item $item): \WC_Order_Item => $item instanceof \WC_Order_Item_Tax ? $this->taxRow($item) : $item, $kept);
	}

	/** @param mixed $total with tax */
	public function total(mixed $total): string
	{
		return self::less($total, $this->net + array_sum($this->taxes));
	}

	public function tax(mixed $tax): string
	{
		return self::less($tax, array_sum($this->taxes));
	}

	/** A copy: the order keeps its own, and saves it. */
	private function taxRow(\WC_Order_Item_Tax $row): \WC_Order_Item_Tax
	{
		$amount = $this->taxes[$row->get_rate_id()] ?? 0.0;
		if ($amount === 0.0) {
			return $row;
		}
		$copy = clone $row;
		$copy->set_tax_total(self::less($row->get_tax_total('edit'), $amount));
		return $copy;
	}

	private static function less(mixed $amount, float $by): string
	{
		return (string) wc_format_decimal((is_numeric($amount) ? (float) $amount : 0.0) - $by, wc_get_rounding_precision());
	}

	/** @return array<string, non-empty-list<\WC_Order_Item_Product>> by acceptance */
	private static function lines(\WC_Order $order): array
	{
		$lines = [];
		foreach ($order->get_items() as $item) {
			$uuid = $item instanceof \WC_Order_Item_Product ? $item->get_meta(OfferLine::ACCEPTANCE) : '';
			if ($item instanceof \WC_Order_Item_Product && is_string($uuid) && $uuid !== '') {
				$lines[$uuid][] = $item;
			}
		}
		return $lines;
	}
}
