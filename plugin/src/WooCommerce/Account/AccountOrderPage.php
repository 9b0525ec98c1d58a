<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Account;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferIndex;
use Encore\Application\Ports\OrderPage;
use Encore\Domain\Offer\Placement;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Orders\OfferLine;

/**
 * An order in the account. Who sees it there is WooCommerce's rule: its capability to view that order, asked of who is logged in.
 * Of a visitor WooCommerce says that a guest's order is theirs: both have no account.
 */
final class AccountOrderPage implements OrderPage
{
	public function __construct(private readonly OfferIndex $index)
	{
	}

	public function order(): int
	{
		$order = is_account_page() ? get_query_var('view-order') : 0;
		return is_numeric($order) ? max(0, (int) $order) : 0;
	}

	/** The address has none: whoever may view the order is given its key. */
	public function key(): string
	{
		$order = $this->isShown() ? wc_get_order($this->order()) : null;
		return $order instanceof \WC_Order ? $order->get_order_key() : '';
	}

	/** Where nothing is offered any more, what stands in the order from then is still told. */
	public function mayHaveHadOffers(int $orderId): bool
	{
		if (!$this->isShown()) {
			return false;
		}
		return $this->index->hasAny(Placement::PostPurchase) || self::isMarked(wc_get_order($orderId));
	}

	public function isShown(): bool
	{
		return $this->order() > 0 && is_user_logged_in() && current_user_can('view_order', $this->order());
	}

	public function address(PlacedOrder $order): string
	{
		return wc_get_endpoint_url('view-order', (string) $order->id, wc_get_page_permalink('myaccount'));
	}

	private static function isMarked(mixed $order): bool
	{
		if (!$order instanceof \WC_Order || $order->get_meta(LinkedOrders::LINKED) !== '') {
			return $order instanceof \WC_Order;
		}
		return array_filter($order->get_items(), static fn(\WC_Order_Item $item): bool => $item->get_meta(OfferLine::ACCEPTANCE) !== '') !== [];
	}
}
