<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Application\Ports\ForgetsCards;
use Encore\Application\Ports\Log;

/**
 * The charge adapters that plugins give by the filter `encore_charge_adapters`, found by the order's payment method. Where a
 * plugin throws instead there are fewer of them: no page of the shop fails for it.
 */
final class FilteredChargeAdapters implements ChargeAdapters
{
	/** @var array<string, ChargeAdapter>|null by gateway */
	private ?array $adapters = null;

	/** @param ChargeAdapter $link the shop's own pay link; no order names it as its payment method */
	public function __construct(
		private readonly ChargeAdapter $link,
		private readonly Log $log,
	) {
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
		$this->adapters = [];
		foreach ($this->given() as $adapter) {
			try {
				if ($adapter instanceof ChargeAdapter) {
					$this->adapters[$adapter->id()] = $adapter;
				}
			} catch (\Throwable $error) {
				$this->log->error($error, $adapter::class);
			}
		}
		return $this->adapters;
	}

	/** @return array<mixed> */
	private function given(): array
	{
		try {
			/**
			 * @hook filter encore_charge_adapters
			 *
			 * Gateways that charge the stored token of a shopper for an offer: docs/charge-adapters.md tells how one is
			 * written and proved. What throws here is logged, and offers go on without it.
			 *
			 * @param list<ChargeAdapter> $adapters one for each way of paying
			 * @return list<ChargeAdapter>
			 */
			$given = apply_filters('encore_charge_adapters', []);
			return is_array($given) ? $given : [];
		} catch (\Throwable $error) {
			$this->log->error($error, 'encore_charge_adapters');
			return [];
		}
	}
}
