<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\OfferHistory;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferHistories;
use Encore\Hook;
use Encore\HookProvider;

/** The panel "Offers" on the order screen: what was offered, answered and charged, and where the money is. */
final class OrderPanel implements HookProvider
{
	private const ID = 'encore-offers';

	public function __construct(
		private readonly OfferHistories $histories,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [Hook::action('add_meta_boxes', $this->add(...), 10, 2)];
	}

	/** @param mixed $order the order, or with orders kept as posts its post */
	private function add(mixed $screen, mixed $order): void
	{
		if (!is_string($screen) || $screen !== wc_get_page_screen_id('shop-order')) {
			return;
		}
		$orderId = match (true) {
			$order instanceof \WC_Order => $order->get_id(),
			$order instanceof \WP_Post => $order->ID,
			default => 0,
		};
		$histories = $orderId === 0 ? [] : $this->histories->ofOrder($orderId);
		if ($histories !== []) {
			add_meta_box(self::ID, __('Offers', 'encore'), fn() => $this->show($histories), $screen, 'normal');
		}
	}

	/** @param list<OfferHistory> $histories */
	private function show(array $histories): void
	{
		foreach ($histories as $history) {
			echo OrderPanelMarkup::of($history, $this->clock->now());
		}
	}
}
