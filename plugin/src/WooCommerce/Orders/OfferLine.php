<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\OneWriter;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;

/**
 * Puts a paid offer into its order, once. Totals are summed, never recalculated, and lines and totals are written
 * together: an order never has the one without the other.
 */
final class OfferLine
{
	public const ACCEPTANCE = '_encore_acceptance';

	public function __construct(private readonly OneWriter $writer)
	{
	}

	public function add(Acceptance $acceptance): void
	{
		try {
			$this->writer->run($acceptance->orderId, function () use ($acceptance): void {
				$order = self::read($acceptance);
				$isIn = self::isIn($order, $acceptance);
				self::assertWhole($order, $acceptance, $isIn);
				if (!$isIn) {
					$this->write($order, $acceptance);
				}
			});
		} catch (\Throwable $error) {
			// What was written is taken back, so caches must not keep it.
			FreshOrder::forget($acceptance->orderId);
			throw $error;
		}
	}

	private static function read(Acceptance $acceptance): \WC_Order
	{
		return FreshOrder::read($acceptance->orderId)
			?? throw new \RuntimeException("Order {$acceptance->orderId} is gone; acceptance {$acceptance->uuid} was paid.");
	}

	private static function isIn(\WC_Order $order, Acceptance $acceptance): bool
	{
		foreach ($order->get_items() as $item) {
			if ($item->get_meta(self::ACCEPTANCE) === $acceptance->uuid) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A connection lost half-way may have left the one without the other. That is for the owner to look at: adding
	 * would raise the total twice.
	 */
	private static function assertWhole(\WC_Order $order, Acceptance $acceptance, bool $isIn): void
	{
		$total = $acceptance->quote->total();
		$offBy = $isIn ? -(float) $total->toDecimal() : (float) $total->toDecimal();
		if (OrderSum::isSame(OrderSum::excess($order), $offBy, $total)) {
			$has = $isIn ? 'the line but not the amount' : 'the amount but not the line';
			throw new \RuntimeException("Order {$acceptance->orderId} has {$has} of acceptance {$acceptance->uuid}.");
		}
	}

	private function write(\WC_Order $order, Acceptance $acceptance): void
	{
		$quote = $acceptance->quote;
		$excess = OrderSum::excess($order);
		$product = wc_get_product($quote->productId);
		$product = $product instanceof \WC_Product ? $product : null;
		$item = $this->item($acceptance, $product);
		$order->add_item($item);
		TaxRows::add($order, $quote);
		$order->set_cart_tax(self::sum($order->get_cart_tax('edit'), $quote->tax()));
		$total = self::sum($order->get_total('edit'), $quote->total());
		$order->set_total($total);
		$order->save();
		self::assertWritten($acceptance, $total, $excess);
		if ($product !== null) {
			$this->grantDownloads($order, $product, $item);
			$this->countSale($order, $item);
		}
		$order->add_order_note($this->note($acceptance, $item->get_name()));
	}

	/** WooCommerce logs an error while it saves and goes on; here that means that nothing was written. */
	private static function assertWritten(Acceptance $acceptance, string $total, float $excess): void
	{
		$order = self::read($acceptance);
		$kind = $acceptance->quote->total();
		$isWritten = self::isIn($order, $acceptance)
			&& OrderSum::isSame((float) $order->get_total('edit'), (float) $total, $kind)
			&& OrderSum::isSame(OrderSum::excess($order), $excess, $kind);
		if (!$isWritten) {
			throw new \RuntimeException("Order {$acceptance->orderId} could not be saved with acceptance {$acceptance->uuid}.");
		}
	}

	private function item(Acceptance $acceptance, ?\WC_Product $product): \WC_Order_Item_Product
	{
		$quote = $acceptance->quote;
		$item = new \WC_Order_Item_Product();
		if ($product !== null) {
			$item->set_product($product);
		} else {
			/* translators: %d: a product's number. */
			$item->set_name(sprintf(__('Product %d', 'encore'), $quote->productId));
		}
		$taxes = TaxRows::ofLine($quote);
		$item->set_quantity($quote->quantity);
		$item->set_subtotal($quote->net->toDecimal());
		$item->set_total($quote->net->toDecimal());
		$item->set_taxes(['total' => $taxes, 'subtotal' => $taxes]);
		$item->add_meta_data(OrderBasket::OFFER, (string) $acceptance->offerId, true);
		$item->add_meta_data(self::ACCEPTANCE, $acceptance->uuid, true);
		if ($product?->managing_stock() === true) {
			$item->add_meta_data('_reduced_stock', (string) $quote->quantity, true);
		}
		return $item;
	}

	/** Only this line's files; where the order has granted none yet, WooCommerce grants all of them in its own time. */
	private function grantDownloads(\WC_Order $order, \WC_Product $product, \WC_Order_Item_Product $item): void
	{
		if (!$product->is_downloadable() || !$order->get_download_permissions_granted('edit')) {
			return;
		}
		foreach (array_keys($product->get_downloads()) as $download) {
			wc_downloadable_file_permission((string) $download, $product, $order, $item->get_quantity(), $item);
		}
	}

	private function countSale(\WC_Order $order, \WC_Order_Item_Product $item): void
	{
		$count = [\WC_Data_Store::load('product'), 'update_product_sales'];
		if ($order->get_recorded_sales('edit') && is_callable($count)) {
			$count($item->get_product_id(), $item->get_quantity(), 'increase');
		}
	}

	private function note(Acceptance $acceptance, string $name): string
	{
		$total = $acceptance->quote->total();
		return sprintf(
			/* translators: 1: product, 2: number of pieces, 3: amount, 4: the payment provider's transaction. */
			__('Offer accepted after payment: %1$s × %2$d added. %3$s was charged to the saved card, transaction %4$s.', 'encore'),
			$name,
			$acceptance->quote->quantity,
			html_entity_decode(wp_strip_all_tags(wc_price((float) $total->toDecimal(), ['currency' => $total->currency]))),
			$acceptance->transactionId,
		);
	}

	private static function sum(mixed $before, Money $added): string
	{
		$decimals = max($added->minorUnit, wc_get_price_decimals());
		return (string) wc_format_decimal((float) (is_numeric($before) ? $before : 0) + (float) $added->toDecimal(), $decimals);
	}
}
