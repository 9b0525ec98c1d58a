<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Emails;

use Encore\Application\Ports\Acceptances;
use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\FreshOrder;

/**
 * Where WooCommerce defers mails, those of the first order are rendered a while after they were triggered, from the
 * order as it is then. Here they are rendered without what an offer has added in between. Nothing is written: what the
 * order gives to read is filtered, and not while it is saved.
 */
final class FirstOrderMails implements HookProvider
{
	private const DEFERRED = 'woocommerce_send_queued_transactional_email';

	/** A status that an order goes to, and when it did. */
	private const TRIGGER = '/^woocommerce_order_status_(?:[a-z-]+_to_)?(on-hold|processing|completed)$/';

	private ?FirstOrder $shown = null;

	private bool $isSaving = false;

	public function __construct(private readonly Acceptances $acceptances)
	{
	}

	public function hooks(): array
	{
		return [
			Hook::action(self::DEFERRED, $this->begin(...), 0, 2),
			Hook::action(self::DEFERRED, $this->end(...), PHP_INT_MAX, 0),
			// A mail that failed did not come to its end.
			Hook::action('action_scheduler_before_execute', $this->end(...), 0, 0),
			Hook::action('woocommerce_before_order_object_save', $this->pause(...), PHP_INT_MIN, 0),
			Hook::action('woocommerce_after_order_object_save', $this->goOn(...), PHP_INT_MAX, 0),
			Hook::filter('woocommerce_order_get_items', $this->items(...), 10, 2),
			Hook::filter('woocommerce_order_get_total', $this->total(...), 10, 2),
			Hook::filter('woocommerce_order_get_total_tax', $this->tax(...), 10, 2),
			Hook::filter('woocommerce_order_get_shipping_total', $this->shipping(...), 10, 2),
			Hook::filter('woocommerce_order_get_shipping_tax', $this->shippingTax(...), 10, 2),
		];
	}

	/** @param mixed $arguments of the trigger; the first is the order's id */
	private function begin(mixed $trigger, mixed $arguments): void
	{
		$this->end();
		$id = is_array($arguments) ? array_values($arguments)[0] ?? 0 : 0;
		if (!is_string($trigger) || !is_numeric($id) || preg_match(self::TRIGGER, $trigger, $found) !== 1) {
			return;
		}
		$order = FreshOrder::read((int) $id);
		$time = $order === null ? null : match ($found[1]) {
			'on-hold' => $order->get_date_created(),
			// Cash on delivery is not paid yet.
			'processing' => $order->get_date_paid() ?? $order->get_date_created(),
			default => $order->get_date_completed(),
		};
		if ($order !== null && $time !== null) {
			$this->shown = FirstOrder::before($time, $order, $this->acceptances);
		}
	}

	private function end(): void
	{
		$this->shown = null;
		$this->isSaving = false;
	}

	private function pause(): void
	{
		$this->isSaving = true;
	}

	private function goOn(): void
	{
		$this->isSaving = false;
	}

	private function items(mixed $items, mixed $order): mixed
	{
		$first = $this->of($order);
		return $first === null || !is_array($items) ? $items : $first->items(array_filter($items, static fn(mixed $item): bool => $item instanceof \WC_Order_Item));
	}

	private function total(mixed $total, mixed $order): mixed
	{
		return $this->of($order)?->total($total) ?? $total;
	}

	private function tax(mixed $tax, mixed $order): mixed
	{
		return $this->of($order)?->tax($tax) ?? $tax;
	}

	private function shipping(mixed $shipping, mixed $order): mixed
	{
		return $this->of($order)?->shipping($shipping) ?? $shipping;
	}

	private function shippingTax(mixed $tax, mixed $order): mixed
	{
		return $this->of($order)?->shippingTax($tax) ?? $tax;
	}

	private function of(mixed $order): ?FirstOrder
	{
		$isShown = $this->shown !== null && !$this->isSaving && $order instanceof \WC_Order && $order->get_id() === $this->shown->id;
		// While an order is read it adds its taxes up from each other.
		return $isShown && $order->get_object_read() ? $this->shown : null;
	}
}
