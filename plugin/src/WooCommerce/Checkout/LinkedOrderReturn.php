<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Checkout;

use Encore\Application\Answer\AnswerOffer;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\OfferAddress;
use Encore\Application\Ports\OfferGate;
use Encore\Application\Ports\Orders;
use Encore\Domain\Refusal;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/**
 * Whoever has paid for a linked order comes back into the funnel: to the first order's next step, else to its thank-you
 * page. Only the browser that placed the first order: another stays where WooCommerce thanks for the order that it paid.
 */
final class LinkedOrderReturn implements HookProvider
{
	public function __construct(
		private readonly OrderReceivedPage $page,
		private readonly OfferCookie $cookie,
		private readonly OfferGate $gate,
		private readonly Orders $orders,
		private readonly Acceptances $acceptances,
		private readonly AnswerOffer $answer,
		private readonly OfferAddress $address,
	) {
	}

	public function hooks(): array
	{
		// Before WooCommerce empties the cart (priority 20): what lies in it now is not this order's.
		return [Hook::action('template_redirect', $this->lead(...), 15)];
	}

	private function lead(): void
	{
		$linked = self::isLookedAt() ? $this->linked() : null;
		// Nobody comes from paying for one that a kept card has paid.
		$linked = $linked !== null && LinkedOrders::isCharged($linked) ? null : $linked;
		$first = $linked === null ? null : $this->firstOf($linked);
		$acceptance = $linked === null || $first === null ? null : $this->acceptances->find(LinkedOrders::acceptanceOf($linked));
		if ($linked === null || $first === null || $acceptance?->orderId !== $first->id || $linked->has_status('on-hold')) {
			return;
		}
		$outcome = $this->answer->resume($first, $acceptance);
		// Where its money is awaited, WooCommerce's page says how to pay.
		if ($outcome->acceptance?->isAwaited() !== true && wp_safe_redirect($outcome->next === null ? $first->thankYouUrl : $this->address->of($first))) {
			exit;
		}
	}

	/** A browser that only fetches ahead is no shopper. */
	private static function isLookedAt(): bool
	{
		$purpose = $_SERVER['HTTP_SEC_PURPOSE'] ?? '';
		return ($_SERVER['REQUEST_METHOD'] ?? '') === 'GET' && is_string($purpose) && !str_contains($purpose, 'prefetch');
	}

	private function linked(): ?\WC_Order
	{
		$id = $this->page->order();
		$order = $id === 0 ? false : wc_get_order($id);
		return $order instanceof \WC_Order && LinkedOrders::isLinked($order) && $order->key_is_valid($this->page->key()) ? $order : null;
	}

	private function firstOf(\WC_Order $linked): ?PlacedOrder
	{
		$id = LinkedOrders::firstOf($linked);
		$first = $id > 0 && $this->cookie->isThere($id) ? $this->orders->find($id) : null;
		if ($first === null) {
			return null;
		}
		try {
			$this->gate->admit($first);
			$this->gate->count($first);
			return $first;
		} catch (Refusal) {
			return null;
		}
	}
}
