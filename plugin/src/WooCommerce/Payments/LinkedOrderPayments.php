<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\ReconcileAcceptances;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\LinkedOrders;

/** A linked order tells the ledger when it was paid or cancelled, whoever did that, and can be paid only while its offer waits for that. */
final class LinkedOrderPayments implements HookProvider
{
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
			Hook::action('woocommerce_order_status_changed', $this->tell(...), 20, 4),
			Hook::filter('woocommerce_order_needs_payment', $this->mayBePaid(...), 20, 2),
			Hook::filter('woocommerce_email_enabled_cancelled_order', self::isWorthAMail(...), 10, 2),
		];
	}

	private function tell(mixed $id, mixed $from, mixed $to, mixed $order): void
	{
		$uuid = $order instanceof \WC_Order ? LinkedOrders::acceptanceOf($order) : '';
		$acceptance = $uuid === '' || $this->link->isEnding($uuid) ? null : $this->acceptances->find($uuid);
		if ($acceptance !== null) {
			$this->reconcile->heard($acceptance);
		}
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
