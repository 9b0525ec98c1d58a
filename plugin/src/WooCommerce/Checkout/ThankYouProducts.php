<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Hook;
use Encore\HookProvider;

/**
 * Products that the owner has picked, below the order on the thank-you page of a classic theme, as the theme shows what one
 * may also like. In a block template they are a pattern.
 */
final class ThankYouProducts implements HookProvider
{
	/** @param \Closure(): list<int> $picked */
	public function __construct(private readonly \Closure $picked)
	{
	}

	public function hooks(): array
	{
		// After the table of the order.
		return [Hook::action('woocommerce_thankyou', $this->print(...), 20)];
	}

	private function print(mixed $orderId): void
	{
		$ids = ClassicThankYou::isBlockTemplate() ? [] : ($this->picked)();
		$order = $ids === [] || !is_numeric($orderId) ? null : wc_get_order((int) $orderId);
		// Who has still to pay has nothing else to look at.
		if (!$order instanceof \WC_Order || $order->needs_payment()) {
			return;
		}
		_prime_post_caches($ids);
		$products = array_filter(array_map(wc_get_product(...), $ids), static fn(mixed $product): bool => $product instanceof \WC_Product && $product->is_visible());
		if ($products === []) {
			return;
		}
		wc_set_loop_prop('name', 'encore-thank-you');
		wc_set_loop_prop('columns', '4');
		wc_get_template('single-product/up-sells.php', ['upsells' => $products, 'posts_per_page' => -1, 'orderby' => 'none', 'columns' => 4]);
		wc_reset_loop();
	}
}
