<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\WordPress\StoredSettings;

/** A shop in Germany that sends and taxes what it sells at 19 %, parcels too: an order of 100 with a parcel of 5, and an offer of 50. */
final class ParcelShop
{
	private const HERE = ['country' => 'DE', 'state' => '', 'postcode' => '10115', 'city' => 'Berlin'];

	public readonly FunnelShop $shop;
	public readonly RefundGateway $gateway;

	/** Id of the tax rate. */
	public readonly int $rate;

	/** @var array<string, mixed> */
	private array $options = [];

	public function __construct()
	{
		$this->shop = new FunnelShop();
		$this->gateway = RefundGateway::installed();
		foreach (['woocommerce_calc_taxes' => 'yes', 'woocommerce_default_country' => 'DE', 'woocommerce_tax_based_on' => 'shipping', 'woocommerce_ship_to_countries' => ''] as $option => $value) {
			$this->options[$option] = get_option($option);
			update_option($option, $value);
		}
		$this->rate = (int) \WC_Tax::_insert_tax_rate(['tax_rate_country' => 'DE', 'tax_rate' => '19', 'tax_rate_name' => 'VAT', 'tax_rate_priority' => 1, 'tax_rate_shipping' => 1, 'tax_rate_class' => '']);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		$this->shop->product('main', '100', ['tax_status' => 'taxable', 'virtual' => false]);
		$this->shop->product('upsell', '50', ['tax_status' => 'taxable', 'virtual' => false]);
	}

	public function close(): void
	{
		\WC_Tax::_delete_tax_rate($this->rate);
		\WC_Cache_Helper::invalidate_cache_group('taxes');
		update_option(StoredSettings::OPTION, []);
		array_map(update_option(...), array_keys($this->options), $this->options);
	}

	/** @param array{type: string, amount: string} $shipping what sending the offer costs */
	public function offer(array $shipping): void
	{
		$this->shop->offer('upsell', 'upsell', ['regular', '0'], more: ['shipping' => $shipping]);
		$this->shop->funnel();
	}

	/** An order that is paid, its shopper on the way to the offer. */
	public function bought(int $method = 3, string $id = 'flat_rate'): \WC_Order
	{
		$order = $this->shop->order(0, self::HERE, paid: false);
		$item = new \WC_Order_Item_Shipping();
		$item->set_method_id($id);
		$item->set_instance_id((string) $method);
		$item->set_method_title('Post');
		$item->set_total('5');
		$order->add_item($item);
		$order->calculate_totals();
		$order->payment_complete('tx_first');
		$this->shop->arrive($order);
		return $this->shop->reread($order);
	}

	/** The parcel of the accepted offer. */
	public function offersParcel(\WC_Order $order): \WC_Order_Item_Shipping
	{
		foreach ($this->shop->reread($order)->get_shipping_methods() as $item) {
			if ($item->get_meta('_encore_acceptance') !== '') {
				return $item;
			}
		}
		throw new \LogicException('The order has no shipping line of the offer.');
	}
}
