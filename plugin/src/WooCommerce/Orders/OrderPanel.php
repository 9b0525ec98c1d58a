<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\History\OfferHistory;
use Encore\Application\History\OrderHistory;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferHistories;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Review\ReviewForm;

/** The panel "Offers" on the order screen: what was offered, answered and charged, where the money is, and what is the owner's to decide. */
final class OrderPanel implements HookProvider
{
	public const ID = 'encore-offers';

	/** The order whose panel is on the page and has something to decide. */
	private int $toDecide = 0;

	/**
	 * @param \Closure(string): string $reason the words of a trace's reason
	 * @param \Closure(): void         $style  enqueues the panel's style
	 */
	public function __construct(
		private readonly OfferHistories $histories,
		private readonly Clock $clock,
		private readonly \Closure $reason,
		private readonly \Closure $style,
	) {
	}

	public function hooks(): array
	{
		return [
			// With orders kept as posts, after WooCommerce's own (30): below the items, above whatever else there is.
			Hook::action('add_meta_boxes', $this->add(...), 40, 2),
			// A form cannot stand inside the order screen's own; the panel's buttons name this one.
			Hook::action('admin_footer', $this->printForm(...), 10, 0),
		];
	}

	/** @param mixed $order the order, or with orders kept as posts its post */
	private function add(mixed $screen, mixed $order): void
	{
		if (!is_string($screen) || $screen !== wc_get_page_screen_id('shop-order')) {
			return;
		}
		$order = $order instanceof \WP_Post ? wc_get_order($order->ID) : $order;
		if (!$order instanceof \WC_Order) {
			return;
		}
		$history = $this->histories->ofOrder($order->get_id());
		if ($history->isEmpty() && !LinkedOrders::isLinked($order)) {
			return;
		}
		($this->style)();
		add_meta_box(self::ID, __('Offers', 'encore'), fn() => $this->show($order, $history), $screen, 'normal', 'high');
	}

	private function show(\WC_Order $order, OrderHistory $history): void
	{
		$mayDecide = ReviewForm::isAllowed() && array_filter($history->offers, static fn(OfferHistory $one): bool => $one->needsReview()) !== [];
		$lines = $mayDecide ? self::lines($order) : [];
		$this->toDecide = $mayDecide ? $order->get_id() : 0;
		foreach ($history->offers as $offer) {
			echo OrderPanelMarkup::of($offer, $this->clock->now());
			echo $mayDecide && $offer->needsReview() ? ReviewForm::choices($offer, in_array($offer->uuid, $lines, true)) : '';
		}
		echo OrderPanelMarkup::family($order, LinkedOrders::family($order));
		echo OrderPanelMarkup::trace($history, $this->reason);
	}

	private function printForm(): void
	{
		echo $this->toDecide === 0 ? '' : ReviewForm::form($this->toDecide);
	}

	/** @return list<string> acceptances whose items the order or one linked to it has */
	private static function lines(\WC_Order $order): array
	{
		$lines = array_map(LinkedOrders::acceptanceOf(...), LinkedOrders::family($order));
		// Read anew: what is decided here must not rest on an old copy.
		foreach (FreshOrder::read($order->get_id())?->get_items() ?? [] as $item) {
			$uuid = $item->get_meta(OfferLine::ACCEPTANCE);
			$lines[] = is_string($uuid) ? $uuid : '';
		}
		return $lines;
	}
}
