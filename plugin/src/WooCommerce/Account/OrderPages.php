<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Account;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\ThankYouPage;

/** The page on which this request shows an order: where it is thanked for, or in the account. */
final class OrderPages implements ThankYouPage
{
	public function __construct(
		private readonly ThankYouPage $thanks,
		private readonly ThankYouPage $account,
	) {
	}

	public function order(): int
	{
		return $this->here()->order();
	}

	public function isLookedAt(): bool
	{
		return $this->here()->isLookedAt();
	}

	public function key(): string
	{
		return $this->here()->key();
	}

	public function mayHaveOffers(int $orderId): bool
	{
		return $this->here()->mayHaveOffers($orderId);
	}

	public function mayBeOffered(int $orderId): bool
	{
		return $this->here()->mayBeOffered($orderId);
	}

	public function isShown(): bool
	{
		return $this->here()->isShown();
	}

	public function asked(PlacedOrder $order): string
	{
		return $this->here()->asked($order);
	}

	public function address(PlacedOrder $order): string
	{
		return $this->here()->address($order);
	}

	private function here(): ThankYouPage
	{
		return $this->account->order() > 0 ? $this->account : $this->thanks;
	}
}
