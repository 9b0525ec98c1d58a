<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\LinkedOrders as Port;
use Encore\Application\Ports\OneWriter;
use Encore\Application\ThankYou\LinkedOrder;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;

/**
 * Linked orders hold accepted offers: ordinary orders of the shop that name the first order, as it names them. One
 * for each acceptance, with the amounts of its quote; from then on the pieces that were taken for it are the order's.
 */
final class LinkedOrders implements Port
{
	private const CREATED_VIA = 'encore';

	/** Meta of a linked order. */
	public const FIRST = '_encore_first_order';

	/** Meta of the first order, once for each of its linked orders. */
	public const LINKED = '_encore_linked_order';

	/** Meta of one that a charge of Encore's has paid: that is what its refunds go back to. */
	public const CHARGED = '_encore_charged';

	/** What else of the first order its shopper's language and taxes hang on. */
	private const ALONG = ['is_vat_exempt', 'wpml_language', 'trp_language'];

	public function __construct(private readonly OneWriter $writer)
	{
	}

	public static function isLinked(\WC_Order $order): bool
	{
		return $order->get_created_via() === self::CREATED_VIA;
	}

	/** The uuid of its acceptance; empty where it is no linked order. */
	public static function acceptanceOf(\WC_Order $order): string
	{
		$uuid = self::isLinked($order) ? $order->get_meta(OfferLine::ACCEPTANCE) : '';
		return is_string($uuid) ? $uuid : '';
	}

	/** 0 where it is no linked order. */
	public static function firstOf(\WC_Order $order): int
	{
		$id = self::isLinked($order) ? $order->get_meta(self::FIRST) : 0;
		return is_numeric($id) ? (int) $id : 0;
	}

	/** Whether a kept card was charged for it, and no payment page was seen. */
	public static function isCharged(\WC_Order $order): bool
	{
		return self::isLinked($order) && $order->get_meta(self::CHARGED) !== '';
	}

	/** @return list<\WC_Order> */
	public static function allOf(\WC_Order $first): array
	{
		$linked = [];
		foreach ((array) $first->get_meta(self::LINKED, false) as $meta) {
			$id = $meta instanceof \WC_Meta_Data ? $meta->get_data()['value'] ?? 0 : 0;
			$order = is_numeric($id) ? FreshOrder::read((int) $id) : null;
			if ($order !== null && self::firstOf($order) === $first->get_id()) {
				$linked[] = $order;
			}
		}
		return $linked;
	}

	/** @return list<\WC_Order> of a first order its linked ones, of a linked one its first */
	public static function family(\WC_Order $order): array
	{
		$first = self::isLinked($order) ? wc_get_order(self::firstOf($order)) : null;
		return $first === null ? self::allOf($order) : array_values(array_filter([$first], static fn(mixed $one): bool => $one instanceof \WC_Order));
	}

	public function of(Acceptance $acceptance): ?\WC_Order
	{
		$first = FreshOrder::read($acceptance->orderId);
		foreach ($first === null ? [] : self::allOf($first) as $linked) {
			if (self::acceptanceOf($linked) === $acceptance->uuid) {
				return $linked;
			}
		}
		return self::search($acceptance);
	}

	public function show(Acceptance $acceptance): ?LinkedOrder
	{
		$order = $acceptance->way->isLinked() ? $this->of($acceptance) : null;
		return $order === null ? null : new LinkedOrder($order->get_order_number(), match (true) {
			$order->get_customer_id() > 0 => $order->get_view_order_url(),
			self::isCharged($order) => $order->get_checkout_order_received_url(),
			// Who has paid by a link is led from there to the first order.
			default => '',
		}, self::isCharged($order) || (float) $order->get_total_refunded() <= 0.0 ? null : self::paidBack($order, $acceptance->quote->net()));
	}

	/** @param Money $in of the currency in which it is */
	public static function paidBack(\WC_Order $order, Money $in): Money
	{
		return Money::fromDecimal(number_format((float) $order->get_total_refunded(), $in->minorUnit, '.', ''), $in->currency, $in->minorUnit);
	}

	/** The number of the order in which its item is. */
	public function holderOf(Acceptance $acceptance): int
	{
		return ($acceptance->way->isLinked() ? $this->of($acceptance) : null)?->get_id() ?? $acceptance->orderId;
	}

	/** @return list<\WC_Order> that wait for their payment, by whichever first order */
	public function unpaid(): array
	{
		$found = wc_get_orders(['limit' => -1, 'type' => 'shop_order', 'status' => ['pending', 'failed'], 'created_via' => self::CREATED_VIA]);
		return array_values(array_filter(is_array($found) ? $found : [], static fn(mixed $one): bool => $one instanceof \WC_Order && self::isLinked($one)));
	}

	/** Made once: whoever comes second gets the one that is there. */
	public function make(Acceptance $acceptance): \WC_Order
	{
		$made = null;
		$make = function () use ($acceptance, &$made): void {
			$first = FreshOrder::read($acceptance->orderId) ?? throw new \RuntimeException("Order {$acceptance->orderId} is gone.");
			$made = $this->of($acceptance) ?? $this->write($acceptance, $first);
		};
		try {
			OrderDecimals::keep($acceptance->quote->net(), fn() => $this->writer->run($acceptance->orderId, $make));
		} finally {
			// Where all of it was taken back, caches must not keep it.
			FreshOrder::forget($acceptance->orderId);
			$made instanceof \WC_Order && FreshOrder::forget($made->get_id());
		}
		return $this->of($acceptance) ?? throw new \RuntimeException("The order of acceptance {$acceptance->uuid} could not be saved.");
	}

	/** One that the first order does not name: it was deleted, or its meta was. */
	private static function search(Acceptance $acceptance): ?\WC_Order
	{
		$found = wc_get_orders([
			'limit' => 1,
			'type' => 'shop_order',
			'status' => [...array_keys(wc_get_order_statuses()), 'trash'],
			'meta_key' => OfferLine::ACCEPTANCE,
			'meta_value' => $acceptance->uuid,
		]);
		$order = is_array($found) ? current($found) : null;
		return $order instanceof \WC_Order ? FreshOrder::read($order->get_id()) : null;
	}

	private function write(Acceptance $acceptance, \WC_Order $first): \WC_Order
	{
		$quote = $acceptance->quote;
		$products = self::products($quote);
		$order = self::likeThe($first);
		array_map(static fn(\WC_Order_Item_Product $item): mixed => $order->add_item($item), OfferItem::allOf($acceptance));
		$shipping = OfferItem::shippingOf($acceptance);
		if ($shipping !== null) {
			$order->add_item($shipping);
			$order->set_shipping_total($shipping->get_total('edit'));
			$order->set_shipping_tax($shipping->get_total_tax('edit'));
		} elseif (array_filter($products, static fn(\WC_Product $product): bool => $product->needs_shipping()) !== []) {
			self::travelWith($first, $order);
		}
		TaxRows::add($order, $quote);
		$order->set_cart_tax($quote->lineTax()->toDecimal());
		$order->set_total($quote->total()->toDecimal());
		// By no checkout's cart: it must not be taken for the order of one.
		$order->set_cart_hash(md5("encore|{$acceptance->uuid}"));
		$order->set_order_stock_reduced(true);
		$order->update_meta_data(OfferLine::ACCEPTANCE, $acceptance->uuid);
		$order->update_meta_data(self::FIRST, (string) $first->get_id());
		if ($acceptance->way->isCharged()) {
			$order->set_payment_method($acceptance->gateway);
			$order->set_payment_method_title($first->get_payment_method_title());
			$order->update_meta_data(self::CHARGED, 'yes');
		}
		$order->save();
		$first->add_meta_data(self::LINKED, (string) $order->get_id());
		$first->save_meta_data();
		$order->add_order_note(LinkedOrderNotes::from($first));
		$first->add_order_note(LinkedOrderNotes::made($acceptance, $order));
		return $order;
	}

	/** @return list<\WC_Product> */
	private static function products(Quote $quote): array
	{
		return array_map(static function (int $id): \WC_Product {
			$product = wc_get_product($id);
			return $product instanceof \WC_Product ? $product : throw new \RuntimeException("Product {$id} is gone.");
		}, $quote->productIds());
	}

	/** The same customer, addresses and currency. */
	private static function likeThe(\WC_Order $first): \WC_Order
	{
		$order = new \WC_Order();
		$order->set_created_via(self::CREATED_VIA);
		$order->set_status('pending');
		$order->set_customer_id($first->get_customer_id());
		$order->set_currency($first->get_currency());
		$order->set_prices_include_tax($first->get_prices_include_tax());
		$order->set_customer_ip_address($first->get_customer_ip_address());
		$order->set_customer_user_agent($first->get_customer_user_agent());
		foreach (['billing', 'shipping'] as $type) {
			$order->set_address($first->get_address($type), $type);
		}
		foreach (self::ALONG as $key) {
			$value = $first->get_meta($key);
			if (is_string($value) && $value !== '') {
				$order->update_meta_data($key, $value);
			}
		}
		return $order;
	}

	/** It is sent with the first order, which paid for that. */
	private static function travelWith(\WC_Order $first, \WC_Order $order): void
	{
		foreach ($first->get_shipping_methods() as $method) {
			$shipping = new \WC_Order_Item_Shipping();
			$shipping->set_method_id($method->get_method_id());
			$shipping->set_instance_id($method->get_instance_id());
			/* translators: %s: an order's number. */
			$shipping->set_method_title(sprintf(__('Together with order #%s', 'encore'), $first->get_order_number()));
			$shipping->set_total('0');
			$order->add_item($shipping);
			return;
		}
	}
}
