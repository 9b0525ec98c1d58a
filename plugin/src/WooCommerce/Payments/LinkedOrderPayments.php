<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;

/** A linked order tells the ledger when it was paid or cancelled, whoever did that, and can be paid only while its offer waits for that. */
final class LinkedOrderPayments implements HookProvider
{
	/** @var array<int, true> orders whose status somebody changes by hand in this request */
	private array $byHand = [];

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly ReconcileAcceptances $reconcile,
		private readonly PayLink $link,
		private readonly Clock $clock,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_order_edit_status', $this->noteHand(...)),
			Hook::action('woocommerce_order_status_changed', $this->tell(...), 20, 4),
			Hook::filter('woocommerce_order_needs_payment', $this->mayBePaid(...), 20, 2),
			Hook::filter('woocommerce_can_restore_order_stock', $this->mayReturnPieces(...), 20, 2),
			Hook::action('woocommerce_order_status_failed', $this->keepPieces(...), 20, 2),
			Hook::action('woocommerce_order_status_pending', $this->keepPieces(...), 20, 2),
			Hook::filter('woocommerce_email_enabled_cancelled_order', self::isWorthAMail(...), 10, 2),
		];
	}

	private function tell(mixed $id, mixed $from, mixed $to, mixed $order): void
	{
		$uuid = $order instanceof \WC_Order ? LinkedOrders::acceptanceOf($order) : '';
		$acceptance = $uuid === '' || $this->link->isEnding($uuid) ? null : $this->acceptances->find($uuid);
		if ($acceptance === null || !$order instanceof \WC_Order) {
			return;
		}
		// An owner who says that it is paid, after it was cancelled, did not mean that the money goes back.
		$isTakenUp = $acceptance->state === AcceptanceState::Expired && isset($this->byHand[$order->get_id()]) && $order->is_paid();
		$isTakenUp ? $this->reconcile->end($acceptance, AcceptanceState::NeedsReview) : $this->reconcile->heard($acceptance);
	}

	private function noteHand(mixed $id): void
	{
		is_numeric($id) && $this->byHand[(int) $id] = true;
	}

	/** While it may still be paid its pieces are nobody else's, also where WooCommerce gives those of a failed order back. */
	private function mayReturnPieces(mixed $may, mixed $order): mixed
	{
		return $order instanceof \WC_Order && $this->holdsPieces($order) ? false : $may;
	}

	/** WooCommerce takes them for returned then: it has to know that they are not, for the day when it cancels the order. */
	private function keepPieces(mixed $id, mixed $order): void
	{
		// Read anew: what WooCommerce has just written is not in this copy.
		$now = $order instanceof \WC_Order && $this->holdsPieces($order) ? FreshOrder::read($order->get_id()) : null;
		if ($now?->get_order_stock_reduced() === false) {
			$now->set_order_stock_reduced(true);
			$now->save();
		}
	}

	private function holdsPieces(\WC_Order $order): bool
	{
		$uuid = $order->has_status(['pending', 'failed']) ? LinkedOrders::acceptanceOf($order) : '';
		return $uuid !== '' && $this->acceptances->find($uuid)?->state === AcceptanceState::RequiresAction;
	}

	/** Nobody is told of a link that was not used. */
	private static function isWorthAMail(mixed $enabled, mixed $order): mixed
	{
		$isUnused = $order instanceof \WC_Order && LinkedOrders::isLinked($order) && $order->get_date_paid() === null;
		return $isUnused ? false : $enabled;
	}

	private function mayBePaid(mixed $needs, mixed $order): mixed
	{
		$uuid = $needs === true && $order instanceof \WC_Order ? LinkedOrders::acceptanceOf($order) : '';
		$acceptance = $uuid === '' ? null : $this->acceptances->find($uuid);
		return $acceptance === null
			? $needs
			: $acceptance->isAwaited() || $acceptance->state === AcceptanceState::RequiresAction && !$acceptance->isOver($this->clock->now());
	}
}
