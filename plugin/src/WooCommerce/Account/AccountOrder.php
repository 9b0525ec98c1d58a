<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Account;

use Encore\Application\Ports\ShopLooks;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Checkout\ClassicThankYou;
use Encore\WooCommerce\Orders\LinkedOrderWords;

/**
 * What an order in the account tells of accepted offers, before WooCommerce's table: the block of the thank-you page, and of a
 * linked order to which one it belongs.
 */
final class AccountOrder implements HookProvider
{
	public function __construct(
		private readonly AccountOrderPage $page,
		private readonly ShopLooks $looks,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('woocommerce_view_order', $this->print(...), 5)];
	}

	private function print(mixed $orderId): void
	{
		if (!is_numeric($orderId) || (int) $orderId !== $this->page->order()) {
			return;
		}
		$order = wc_get_order((int) $orderId);
		echo $order instanceof \WC_Order ? self::belongs($order) : '';
		// What blocks print is escaped by them. The account has a width of its own.
		echo do_blocks(sprintf('<!-- wp:%s {"align":"","className":"%s"} /-->', ClassicThankYou::BLOCK, $this->looks->added()->className()));
	}

	private static function belongs(\WC_Order $linked): string
	{
		$url = static fn(\WC_Order $first): string => current_user_can('view_order', $first->get_id()) ? $first->get_view_order_url() : '';
		$belongs = LinkedOrderWords::belongs($linked, $url);
		return $belongs === '' ? '' : "<p>{$belongs}</p>";
	}
}
