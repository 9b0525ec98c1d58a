<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Payment\ReconcileAcceptances;
use Encore\Application\Ports\Acceptances;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/** Ends links that nobody is to pay any more: those of an order that is over, and all of them once nobody looks after them. */
final class LinkedOrderEnd implements HookProvider
{
	/** @param string $file the plugin's main file */
	public function __construct(
		private readonly string $file,
		private readonly Acceptances $acceptances,
		private readonly ReconcileAcceptances $reconcile,
		private readonly LinkedOrders $orders,
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_order_status_changed', $this->withFirst(...), 30, 4),
			Hook::action('deactivate_' . plugin_basename($this->file), $this->all(...), 5, 0),
		];
	}

	/** What travels with an order that was sent without it, or is not sent at all, is not sold any more. */
	private function withFirst(mixed $id, mixed $from, mixed $to, mixed $first): void
	{
		if (!$first instanceof \WC_Order || !in_array($to, ['completed', 'refunded', 'cancelled', 'failed'], true)) {
			return;
		}
		foreach (LinkedOrders::allOf($first) as $linked) {
			if ($to !== 'completed' || $linked->get_shipping_methods() !== []) {
				$this->end($linked);
			}
		}
	}

	/** With Encore switched off nobody cancels them, gives their pieces back, or asks whether they were paid. */
	private function all(): void
	{
		foreach ($this->orders->unpaid() as $linked) {
			$this->end($linked);
		}
	}

	private function end(\WC_Order $linked): void
	{
		$acceptance = $this->acceptances->find(LinkedOrders::acceptanceOf($linked));
		if ($acceptance?->state === AcceptanceState::RequiresAction) {
			$this->reconcile->withdraw($acceptance);
		}
	}
}
