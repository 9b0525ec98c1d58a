<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Hook;
use Encore\HookProvider;

/** What a line remembers of its offer is nothing for an owner to read: WooCommerce's order screen leaves it out. */
final class HiddenLineMarks implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::filter('woocommerce_hidden_order_itemmeta', $this->hide(...))];
	}

	/**
	 * @param list<string> $keys
	 * @return list<string>
	 */
	private function hide(array $keys): array
	{
		return [...$keys, ...OrderMarks::LINE];
	}
}
