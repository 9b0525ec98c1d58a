<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Review;

use Automattic\WooCommerce\Utilities\OrderUtil;
use Encore\Application\Ports\AcceptanceSearch;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\OrderPanel;

/** On the screens of orders alone: that the money of an offer is the owner's to decide, and in which orders. One query by an index. */
final class ReviewNotice implements HookProvider
{
	private const LINKS = 5;

	public function __construct(private readonly AcceptanceSearch $search)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('admin_notices', $this->show(...), 10, 0)];
	}

	private function show(): void
	{
		$isOrders = in_array(get_current_screen()?->id, [wc_get_page_screen_id('shop-order'), 'edit-shop_order'], true);
		$orders = $isOrders && ReviewForm::isAllowed() ? $this->search->ordersToReview(self::LINKS + 1) : [];
		if ($orders === []) {
			return;
		}
		$links = array_map(
			static fn(int $id): string => sprintf('<a href="%s">#%d</a>', esc_url(OrderUtil::get_order_admin_edit_url($id) . '#' . OrderPanel::ID), $id),
			array_slice($orders, 0, self::LINKS),
		);
		$list = implode(', ', $links) . (count($orders) > self::LINKS ? ' …' : '');
		/* translators: %s: links to orders. */
		$words = esc_html(_n('An offer\'s money needs your decision, in the panel "Offers" of order %s.', 'The money of offers needs your decision, in the panel "Offers" of the orders %s.', count($orders), 'encore'));
		wp_admin_notice(sprintf($words, $list), ['type' => 'warning']);
	}
}
