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
	/** The order of which a block of the page has told in this request. */
	private int $told = 0;
	/** The order of which this has. */
	private int $printed = 0;
	private bool $isPrinting = false;

	public function __construct(
		private readonly AccountOrderPage $page,
		private readonly ShopLooks $looks,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_view_order', $this->print(...), 5),
			Hook::filter('render_block_' . ClassicThankYou::BLOCK, $this->tellOnce(...)),
		];
	}

	private function print(mixed $orderId): void
	{
		if (!is_numeric($orderId) || (int) $orderId !== $this->page->order() || !$this->page->isShown()) {
			return;
		}
		$order = wc_get_order((int) $orderId);
		echo $order instanceof \WC_Order ? self::belongs($order) : '';
		// What blocks print is escaped by them.
		echo $this->told === (int) $orderId ? '' : $this->block((int) $orderId);
	}

	/** The account has a width of its own. */
	private function block(int $orderId): string
	{
		$this->isPrinting = true;
		$html = do_blocks(sprintf('<!-- wp:%s {"align":"","className":"%s"} /-->', ClassicThankYou::BLOCK, $this->looks->added()->className()));
		$this->isPrinting = false;
		$this->printed = trim($html) === '' ? $this->printed : $orderId;
		return $html;
	}

	/** An editor may have put the block onto the account's page, above the order or below it. */
	private function tellOnce(string $html): string
	{
		$order = $this->page->order();
		if ($order === 0 || $this->isPrinting || trim($html) === '') {
			return $html;
		}
		$this->told = $order;
		return $this->printed === $order ? '' : $html;
	}

	private static function belongs(\WC_Order $linked): string
	{
		$url = static fn(\WC_Order $first): string => current_user_can('view_order', $first->get_id()) ? $first->get_view_order_url() : '';
		$belongs = LinkedOrderWords::belongs($linked, $url);
		return $belongs === '' ? '' : "<p>{$belongs}</p>";
	}
}
