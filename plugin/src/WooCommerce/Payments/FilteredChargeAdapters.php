<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\ForgetsCards;

/** The charge adapters that plugins give by the filter `encore_charge_adapters`, found by the order's payment method. */
final class FilteredChargeAdapters implements ChargeAdapters
{
	/** @var array<string, ChargeAdapter>|null by gateway */
	private ?array $adapters = null;

	/** @param ChargeAdapter|null $link the shop's own pay link; no order names it as its payment method */
	public function __construct(private readonly ?ChargeAdapter $link = null)
	{
	}

	public function adapterFor(int $orderId): ?ChargeAdapter
	{
		$order = wc_get_order($orderId);
		return $order instanceof \WC_Order ? $this->all()[$order->get_payment_method()] ?? null : null;
	}

	public function adapter(string $gateway): ?ChargeAdapter
	{
		return $gateway === self::PAY_LINK ? $this->link : $this->all()[$gateway] ?? null;
	}

	/** @return list<string> ids of the gateways that keep a card because Encore asks for it, and let it go again */
	public function keepers(): array
	{
		return array_keys(array_filter($this->all(), static fn(ChargeAdapter $one): bool => $one instanceof ForgetsCards));
	}

	/** @return array<string, ChargeAdapter> */
	private function all(): array
	{
		if ($this->adapters !== null) {
			return $this->adapters;
		}
		$given = apply_filters('encore_charge_adapters', []);
		$this->adapters = [];
		foreach (is_array($given) ? $given : [] as $adapter) {
			if ($adapter instanceof ChargeAdapter) {
				$this->adapters[$adapter->id()] = $adapter;
			}
		}
		return $this->adapters;
	}
}
