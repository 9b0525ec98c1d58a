<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

/** An order's customer at the order's address; never saved. */
final class QuoteCustomer extends \WC_Customer
{
	/** @var list<string> country, state, postcode, city */
	private array $taxLocation = [];

	public static function of(\WC_Order $order): self
	{
		$customer = new self($order->get_customer_id());
		foreach (['billing', 'shipping'] as $type) {
			foreach ($order->get_address($type) as $field => $value) {
				$setter = [$customer, "set_{$type}_{$field}"];
				if ($field !== 'email' && is_callable($setter)) {
					$setter($value);
				}
			}
		}
		$customer->set_is_vat_exempt(apply_filters('woocommerce_order_is_vat_exempt', $order->get_meta('is_vat_exempt') === 'yes', $order) === true);
		$customer->taxLocation = self::taxLocation($order);
		return $customer;
	}

	/** Also where a plugin that is given it would. */
	public function save(): int
	{
		return $this->get_id();
	}

	/**
	 * The shopper's session may hold another choice of shipping by now, so the order's own says where tax is due.
	 *
	 * @return array<array-key, mixed>
	 */
	public function get_taxable_address()
	{
		$address = apply_filters('woocommerce_customer_taxable_address', $this->taxLocation, $this);
		return is_array($address) ? $address : $this->taxLocation;
	}

	/** @return list<string> as WooCommerce recalculates the order's tax */
	private static function taxLocation(\WC_Order $order): array
	{
		$location = (fn(): array => $this->get_tax_location())->call($order);
		return array_map(
			static fn(string $part): string => is_string($location[$part] ?? null) ? $location[$part] : '',
			['country', 'state', 'postcode', 'city'],
		);
	}
}
