<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Orders;

use Encore\Application\Ports\Log;
use Encore\Application\Ports\OneWriter;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Refusal;
use Encore\WooCommerce\Payments\LinkedRefunds;
use Encore\WooCommerce\Refunds\HeldMails;

/**
 * Linked orders that a kept card has paid: made paid, and taken back whole, in the transaction of whoever settles or undoes
 * the acceptance. What WooCommerce would mail about them meanwhile is mailed after that, or not at all.
 */
final class ChargedOrders
{
	/**
	 * @hook action encore_linked_order
	 *
	 * An order that a charge has paid is about to be completed, and takes meta of its gateway's own. It is saved afterwards, and
	 * part of a transaction that may be taken back: tell nobody of it here.
	 *
	 * @param \WC_Order $order       with the offer's lines
	 * @param \WC_Order $first       after which it was offered
	 * @param string    $transaction the provider's name of the charge
	 */
	private const PREPARED = 'encore_linked_order';

	public function __construct(
		private readonly LinkedOrders $orders,
		private readonly OneWriter $writer,
		private readonly Log $log,
	) {
	}

	/**
	 * Once: a second call for the same acceptance does nothing.
	 *
	 * @throws Refusal order_closed where nothing more may be sold after the first order, product_missing
	 */
	public function settle(Acceptance $acceptance): void
	{
		$this->write($acceptance, function () use ($acceptance): void {
			if ($this->orders->of($acceptance) === null) {
				$first = FreshOrder::read($acceptance->orderId) ?? throw Refusal::because('order_closed');
				self::assertSold($first, $acceptance);
				$order = $this->orders->make($acceptance);
				try {
					$this->complete($order, $first, $acceptance);
				} finally {
					// Where all of it is taken back, caches must not keep it.
					FreshOrder::forget($order->get_id());
				}
			}
		});
	}

	/** All that is left of it becomes a refund, which asks nobody for money; its pieces go back. None there is fine too. */
	public function takeBack(Acceptance $acceptance): void
	{
		$this->write($acceptance, function () use ($acceptance): void {
			$order = $this->orders->of($acceptance);
			if ($order === null || (float) $order->get_remaining_refund_amount() <= 0) {
				return;
			}
			try {
				$held = HeldMails::hold(HeldMails::REFUNDS, static fn() => self::refund($order));
				$this->writer->afterwards(fn() => $this->mail($held));
			} finally {
				FreshOrder::forget($order->get_id());
			}
		});
	}

	/** @param \Closure(): void $work */
	private function write(Acceptance $acceptance, \Closure $work): void
	{
		OrderDecimals::keep($acceptance->quote->net(), fn() => $this->writer->run($acceptance->orderId, $work));
	}

	private static function assertSold(\WC_Order $first, Acceptance $acceptance): void
	{
		foreach ($acceptance->quote->productIds() as $id) {
			$product = wc_get_product($id);
			if (!$product instanceof \WC_Product) {
				throw Refusal::because('product_missing');
			}
			if (!SameOrder::isOpenTo($first, $acceptance) || $product->needs_shipping() && SameOrder::isSent($first)) {
				throw Refusal::because('order_closed');
			}
		}
	}

	private function complete(\WC_Order $order, \WC_Order $first, Acceptance $acceptance): void
	{
		do_action(self::PREPARED, $order, $first, $acceptance->transactionId);
		$session = WC()->session;
		// The shopper may be about to pay for another order.
		$awaited = $session?->get('order_awaiting_payment');
		try {
			HeldMails::hold(HeldMails::paid(), static fn() => self::countedLast($order, static fn() => $order->payment_complete($acceptance->transactionId)));
		} finally {
			$awaited && $session?->set('order_awaiting_payment', $awaited);
		}
		// WooCommerce logs what goes wrong in there and goes on; here that means that nothing was written.
		$written = FreshOrder::read($order->get_id());
		$isWritten = $written !== null
			&& $written->get_date_paid() !== null
			&& !$written->needs_payment()
			&& !$written->has_status('pending')
			&& OrderSum::isSame((float) $written->get_total('edit'), (float) $acceptance->quote->total()->toDecimal(), $acceptance->quote->net());
		if (!$isWritten) {
			throw new \RuntimeException("The order of acceptance {$acceptance->uuid} could not be completed.");
		}
	}

	/**
	 * A count of sales locks its product's rows: nobody who buys that waits for what the shop's plugins do about this order.
	 *
	 * @param callable(): mixed $work
	 */
	private static function countedLast(\WC_Order $order, callable $work): void
	{
		$count = 'wc_update_total_sales_counts';
		$held = array_filter(['processing', 'completed', 'on-hold'], static fn(string $status): bool => remove_action("woocommerce_order_status_{$status}", $count));
		try {
			$work();
		} finally {
			array_map(static fn(string $status) => add_action("woocommerce_order_status_{$status}", $count), $held);
		}
		$held === [] || wc_update_total_sales_counts($order->get_id());
	}

	private static function refund(\WC_Order $order): void
	{
		$made = wc_create_refund([
			'order_id' => $order->get_id(),
			'amount' => $order->get_remaining_refund_amount(),
			'reason' => __('Taken back', 'encore'),
			'line_items' => LinkedRefunds::lines($order),
			'refund_payment' => false,
			'restock_items' => true,
		]);
		if (!$made instanceof \WC_Order_Refund) {
			throw new \RuntimeException("Order {$order->get_id()} could not be refunded: {$made->get_error_message()}");
		}
		// Its charge has paid it back, and nobody at the shop asked for that.
		$made->set_refunded_payment(true);
		$made->set_refunded_by(0);
		$made->save();
	}

	/** @param list<array{string, array<mixed>}> $held */
	private function mail(array $held): void
	{
		try {
			HeldMails::send($held);
		} catch (\Throwable $error) {
			$this->log->error($error, 'mail');
		}
	}
}
