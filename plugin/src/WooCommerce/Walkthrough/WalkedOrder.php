<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Walkthrough;

use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Offer\Quote;
use Encore\WooCommerce\Orders\OfferItem;
use Encore\WooCommerce\Orders\OfferLine;
use Encore\WooCommerce\Orders\TaxRows;

/** An order that is played: a past one as it was before any offer, or one that there never was. Whoever tries to save it writes nothing. */
final class WalkedOrder extends \WC_Order
{
	/** A past order, bought once more. */
	public static function like(int $orderId): self
	{
		$walked = new self($orderId);
		foreach ($walked->get_items(['line_item', 'shipping']) as $id => $item) {
			if (($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Shipping) && $item->get_meta(OfferLine::ACCEPTANCE) !== '') {
				$walked->set_total((string) ((float) $walked->get_total('edit') - (float) $item->get_total('edit') - (float) $item->get_total_tax('edit')));
				$walked->remove_item($id);
			}
		}
		// What was sent of it since is not sent of this one.
		$walked->delete_meta_data('_fulfillment_status');
		return $walked;
	}

	/** A moment ago. */
	public function place(string $status, bool $isPaid): self
	{
		$this->set_status($status);
		$this->set_date_paid($isPaid ? time() : null);
		$this->set_date_completed($status === 'completed' ? time() : null);
		return $this;
	}

	/** What is bought, at the shop's own prices. */
	public function hold(Quote $quote): self
	{
		foreach ($quote->lines as $line) {
			$item = new \WC_Order_Item_Product();
			$product = wc_get_product($line->productId);
			$product instanceof \WC_Product && $item->set_product($product);
			$taxes = TaxRows::amounts($line->taxes);
			$item->set_quantity($line->quantity);
			$item->set_subtotal($line->net->toDecimal());
			$item->set_total($line->net->toDecimal());
			$item->set_taxes(['total' => $taxes, 'subtotal' => $taxes]);
			$this->add_item($item);
		}
		if ($quote->shipping !== null) {
			$item = new \WC_Order_Item_Shipping();
			$item->set_method_id($quote->shipping->method);
			$item->set_instance_id((string) $quote->shipping->instance);
			$item->set_method_title($quote->shipping->title);
			$item->set_total($quote->shipping->net->toDecimal());
			$item->set_taxes(['total' => TaxRows::amounts($quote->shipping->taxes)]);
			$this->add_item($item);
		}
		$this->set_total($quote->total()->toDecimal());
		return $this;
	}

	public function join(Acceptance $acceptance): void
	{
		array_map(fn(\WC_Order_Item_Product $item): mixed => $this->add_item($item), OfferItem::allOf($acceptance));
		$shipping = OfferItem::shippingOf($acceptance);
		$shipping === null || $this->add_item($shipping);
		$this->set_total((string) ((float) $this->get_total('edit') + (float) $acceptance->quote->total()->toDecimal()));
	}

	/** WooCommerce remembers its answer by the order's number. */
	public function needs_processing()
	{
		foreach ($this->get_items() as $item) {
			$product = $item instanceof \WC_Order_Item_Product ? $item->get_product() : null;
			if ($product instanceof \WC_Product && apply_filters('woocommerce_order_item_needs_processing', !$product->is_downloadable() || !$product->is_virtual(), $product, $this->get_id())) {
				return true;
			}
		}
		return false;
	}

	/** Nothing was refunded of it. */
	public function get_total_refunded()
	{
		return '0';
	}

	/** @return list<\WC_Order_Refund> */
	public function get_refunds()
	{
		return [];
	}

	public function save(): int
	{
		return $this->get_id();
	}

	public function save_meta_data(): void
	{
	}

	public function delete($force_delete = false): bool
	{
		return false;
	}

	/** WooCommerce writes in the middle of its sums. */
	public function update_taxes(): void
	{
	}

	/** Before WooCommerce 11 they were gone at once, without save(). */
	public function remove_order_items($type = null): void
	{
	}

	/** @param array<array-key, mixed> $meta_data */
	public function add_order_note($note, $is_customer_note = 0, $added_by_user = false, $meta_data = []): int
	{
		return 0;
	}
}
