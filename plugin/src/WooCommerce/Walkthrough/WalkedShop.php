<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Walkthrough;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Catalog;
use Encore\Application\Ports\PlayedShop;
use Encore\Application\Walkthrough\Bought;
use Encore\Application\Walkthrough\Scene;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;
use Encore\Domain\Offer\Condition\Facts;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Part;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\PricedOffer;
use Encore\Domain\Offer\Product;
use Encore\Domain\Offer\Quote;
use Encore\Domain\Offer\ShippingType;
use Encore\Domain\Refusal;
use Encore\WooCommerce\Catalog\ShopCurrency;
use Encore\WooCommerce\Facts\OrderPurchase;
use Encore\WooCommerce\Facts\StoreFacts;
use Encore\WooCommerce\Orders\StoreOrders;
use Encore\WooCommerce\Payments\OfflineGateways;

/** The shop's own prices, tax, shipping and facts for an order that is played. */
final class WalkedShop implements PlayedShop
{
	/** @var array<string, Quote> what was bought, by walkthrough: it is worked out once in a request */
	private array $bought = [];

	public function __construct(
		private readonly StoreOrders $orders,
		private readonly StoreFacts $facts,
		private readonly Catalog $catalog,
		private readonly ShopCurrency $currency,
	) {
	}

	public function order(Scene $scene, array $joined): PlacedOrder
	{
		return $this->orders->describe($this->walked($scene, $joined));
	}

	public function quote(Scene $scene, array $joined, PricedOffer $offer): ?Quote
	{
		return $this->orders->price($this->walked($scene, $joined), $offer);
	}

	public function countedPieces(Quote $quote): array
	{
		return $this->orders->counted($quote);
	}

	public function facts(Scene $scene, array $joined, array $offers): Facts
	{
		return $this->facts->ofPurchase(new OrderPurchase($this->walked($scene, $joined)), $offers);
	}

	public function bought(Scene $scene, array $joined): Bought
	{
		$order = $this->walked($scene, $joined);
		$lines = [];
		foreach ($order->get_items(['line_item', 'fee', 'shipping']) as $item) {
			if ($item instanceof \WC_Order_Item_Product || $item instanceof \WC_Order_Item_Fee || $item instanceof \WC_Order_Item_Shipping) {
				$lines[] = ['name' => $item->get_name(), 'quantity' => (int) $item->get_quantity(), 'total' => $this->money($order, (float) $item->get_total() + (float) $item->get_total_tax())];
			}
		}
		return new Bought($lines, $this->money($order, (float) $order->get_total()));
	}

	private function money(\WC_Order $order, float $amount): Money
	{
		$kind = $this->currency->money(0);
		return Money::fromDecimal(number_format($amount, 6, '.', ''), $order->get_currency(), $kind->minorUnit);
	}

	/** @param list<Acceptance> $joined */
	private function walked(Scene $scene, array $joined): WalkedOrder
	{
		$order = $scene->orderId === 0 ? $this->invented($scene) : $this->past($scene->orderId);
		array_map($order->join(...), $joined);
		return $order;
	}

	private function past(int $orderId): WalkedOrder
	{
		$placed = wc_get_order($orderId);
		$isOrder = $placed instanceof \WC_Order && $placed->get_type() === 'shop_order';
		$order = $isOrder ? WalkedOrder::like($orderId) : throw Refusal::because('not_found');
		$offline = OfflineGateways::status($order->get_payment_method());
		return $order->place($offline === '' ? self::paid($order) : $offline, $offline === '');
	}

	private function invented(Scene $scene): WalkedOrder
	{
		$order = self::empty($scene);
		$this->bought[$scene->key] ??= $this->priced($scene, $order);
		$order->hold($this->bought[$scene->key]);
		return $order->place(self::paid($order), true);
	}

	/** Payment completes what needs no work. */
	private static function paid(WalkedOrder $order): string
	{
		return $order->needs_processing() ? 'processing' : 'completed';
	}

	private static function empty(Scene $scene): WalkedOrder
	{
		$base = implode(':', array_filter(wc_get_base_location(), is_string(...)));
		[$country, $state] = [...explode(':', $scene->place === '' ? $base : $scene->place), ''];
		$address = ['country' => $country, 'state' => $state, 'postcode' => $scene->postcode];
		$order = new WalkedOrder();
		$order->set_currency(get_woocommerce_currency());
		$order->set_prices_include_tax(wc_prices_include_tax());
		$order->set_customer_id($scene->customerId);
		$order->set_address($address, 'billing');
		$order->set_address($address, 'shipping');
		$order->set_payment_method('encore_walkthrough');
		return $order;
	}

	/** All of it together, as one offer at the shop's own prices: so it is priced, taxed and sent by the same code. */
	private function priced(Scene $scene, WalkedOrder $order): Quote
	{
		$items = array_map(static fn(Part $part): array => ['product_id' => $part->productId, 'quantity' => $part->quantity], $scene->items);
		$first = array_shift($items) ?? throw Refusal::because('product_missing');
		$products = $this->catalog->products(array_column($scene->items, 'productId'));
		$isSent = array_filter($products, static fn(Product $one): bool => $one->needsShipping) !== [];
		$offer = OfferSettings::toOffer(1, [
			...$first,
			'bundle' => $items,
			'price' => ['type' => 'percent', 'value' => '0', 'base' => 'current'] + OfferSettings::defaults()['price'],
			'placement' => Placement::PostPurchase->value,
			'shipping' => ['type' => ($isSent ? ShippingType::Rates : ShippingType::WithOrder)->value, 'amount' => '0'],
		]);
		foreach ($offer->parts() as $part) {
			$reason = ($products[$part->productId] ?? null)?->whyNot($part->quantity, 0) ?? 'product_missing';
			$reason === '' || throw Refusal::because($reason);
		}
		$priced = PricedOffer::of($offer, $products) ?? throw Refusal::because('product_missing');
		return $this->orders->price($order, $priced) ?? throw Refusal::because('not_priced');
	}
}
