<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Acceptances;
use Encore\Domain\Offer\Quote;
use Encore\Hook;
use Encore\HookProvider;

/**
 * A line that was charged keeps the tax that was charged: when an owner recalculates an order or changes its address,
 * rounding or another rate must not make its total differ from the money (rule R22). A line whose amount the owner
 * changed is WooCommerce's again.
 */
final class QuotedTaxes implements HookProvider
{
	public function __construct(private readonly Acceptances $acceptances)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_order_item_after_calculate_taxes', $this->keep(...)),
			Hook::action('woocommerce_order_item_shipping_after_calculate_taxes', $this->keepShipping(...)),
		];
	}

	private function keep(mixed $item): void
	{
		if (!$item instanceof \WC_Order_Item_Product) {
			return;
		}
		$line = $this->quote($item)?->lines[OfferItem::placeOf($item)] ?? null;
		if ($line === null || (float) $item->get_total('edit') !== (float) $line->net->toDecimal()) {
			return;
		}
		$taxes = TaxRows::amounts($line->taxes);
		$item->set_taxes(['total' => $taxes, 'subtotal' => $taxes]);
	}

	private function keepShipping(mixed $item): void
	{
		$shipping = $item instanceof \WC_Order_Item_Shipping ? $this->quote($item)?->shipping : null;
		if ($shipping !== null && (float) $item->get_total('edit') === (float) $shipping->net->toDecimal()) {
			$item->set_taxes(['total' => TaxRows::amounts($shipping->taxes)]);
		}
	}

	private function quote(\WC_Order_Item $item): ?Quote
	{
		$uuid = $item->get_meta(OfferLine::ACCEPTANCE);
		return is_string($uuid) && $uuid !== '' ? $this->acceptances->find($uuid)?->quote : null;
	}
}
