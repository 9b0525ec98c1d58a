<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Account;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OrderPage;

/** The page on which this request shows an order: where it is thanked for, or in the account. */
final class OrderPages implements OrderPage
{
	public function __construct(
		private readonly OrderPage $thanks,
		private readonly OrderPage $account,
	) {
	}

	public function order(): int
	{
		return $this->here()->order();
	}

	public function key(): string
	{
		return $this->here()->key();
	}

	public function mayHaveHadOffers(int $orderId): bool
	{
		return $this->here()->mayHaveHadOffers($orderId);
	}

	public function isShown(): bool
	{
		return $this->here()->isShown();
	}

	public function address(PlacedOrder $order): string
	{
		return $this->here()->address($order);
	}

	private function here(): OrderPage
	{
		return $this->account->order() > 0 ? $this->account : $this->thanks;
	}
}
