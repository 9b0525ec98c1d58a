<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Ports\Acceptances;
use Encore\WooCommerce\Orders\OfferLine;

/** An order as it was at some time: which lines an offer has added since, shipping among them, and what they brought. */
final class FirstOrder
{
	/** @var array<int, float> of products, by rate */
	private array $taxes = [];

	/** @var array<int, float> of shipping, by rate */
	private array $shippingTaxes = [];

	private float $net = 0.0;

	private float $shipping = 0.0;

	/** @param list<\WC_Order_Item_Product|\WC_Order_Item_Shipping> $later lines that came later */
	private function __construct(
		public readonly int $id,
		private readonly array $later,
	) {
		foreach ($later as $line) {
			/** @var array<int, string> $taxes */
			$taxes = $line->get_taxes()['total'] ?? [];
			if ($line instanceof \WC_Order_Item_Shipping) {
				$this->shipping += (float) $line->get_total('edit');
				$this->shippingTaxes = self::plus($this->shippingTaxes, $taxes);
			} else {
				$this->net += (float) $line->get_total('edit');
				$this->taxes = self::plus($this->taxes, $taxes);
			}
		}
	}

	/** @return self|null null where nothing was added since */
	public static function before(\DateTimeInterface $time, \WC_Order $order, Acceptances $acceptances): ?self
	{
		$lines = self::lines($order);
		$later = [];
		foreach ($lines === [] ? [] : $acceptances->ofOrder($order->get_id()) as $acceptance) {
			if ($acceptance->acceptedAt->getTimestamp() >= $time->getTimestamp()) {
				array_push($later, ...$lines[$acceptance->uuid] ?? []);
			}
		}
		return $later === [] ? null : new self($order->get_id(), $later);
	}

	/**
	 * @param array<array-key, \WC_Order_Item> $items
	 * @return array<array-key, \WC_Order_Item>
	 */
	public function items(array $items): array
	{
		$later = array_map(static fn(\WC_Order_Item $line): int => $line->get_id(), $this->later);
		$kept = array_filter($items, static fn(\WC_Order_Item $item): bool => !in_array($item->get_id(), $later, true));
		return array_map(fn(\WC_Order_Item $item): \WC_Order_Item => $item instanceof \WC_Order_Item_Tax ? $this->taxRow($item) : $item, $kept);
	}

	/** @param mixed $total with tax */
	public function total(mixed $total): string
	{
		return self::less($total, $this->net + $this->shipping + array_sum($this->taxes) + array_sum($this->shippingTaxes));
	}

	/** @param mixed $tax that of shipping included */
	public function tax(mixed $tax): string
	{
		return self::less($tax, array_sum($this->taxes) + array_sum($this->shippingTaxes));
	}

	/** @param mixed $shipping without tax */
	public function shipping(mixed $shipping): string
	{
		return self::less($shipping, $this->shipping);
	}

	public function shippingTax(mixed $tax): string
	{
		return self::less($tax, array_sum($this->shippingTaxes));
	}

	/** A copy: the order keeps its own, and saves it. */
	private function taxRow(\WC_Order_Item_Tax $row): \WC_Order_Item_Tax
	{
		$tax = $this->taxes[$row->get_rate_id()] ?? 0.0;
		$shippingTax = $this->shippingTaxes[$row->get_rate_id()] ?? 0.0;
		if ($tax === 0.0 && $shippingTax === 0.0) {
			return $row;
		}
		$copy = clone $row;
		$copy->set_tax_total(self::less($row->get_tax_total('edit'), $tax));
		$copy->set_shipping_tax_total(self::less($row->get_shipping_tax_total('edit'), $shippingTax));
		return $copy;
	}

	private static function less(mixed $amount, float $by): string
	{
		return (string) wc_format_decimal((is_numeric($amount) ? (float) $amount : 0.0) - $by, wc_get_rounding_precision());
	}

	/**
	 * @param array<int, float>  $taxes by rate
	 * @param array<int, string> $more  by rate
	 * @return array<int, float>
	 */
	private static function plus(array $taxes, array $more): array
	{
		foreach ($more as $rate => $amount) {
			$taxes[$rate] = ($taxes[$rate] ?? 0.0) + (float) $amount;
		}
		return $taxes;
	}

	/** @return array<string, non-empty-list<\WC_Order_Item_Product|\WC_Order_Item_Shipping>> by acceptance */
	private static function lines(\WC_Order $order): array
	{
		$lines = [];
		foreach ($order->get_items(['line_item', 'shipping']) as $item) {
			$uuid = $item->get_meta(OfferLine::ACCEPTANCE);
			if (($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping) && is_string($uuid) && $uuid !== '') {
				$lines[$uuid][] = $item;
			}
		}
		return $lines;
	}
}
