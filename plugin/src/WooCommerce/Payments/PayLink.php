<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Application\Charging\ChargeRequest;
use Encore\Application\Charging\ChargeResult;
use Encore\Application\Charging\RefundRequest;
use Encore\Application\Charging\RefundResult;
use Encore\Application\Charging\SavedToken;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\ChargeAdapter;
use Encore\Application\Ports\ChargeAdapters;
use Encore\Domain\Acceptance\Acceptance;
use Encore\WooCommerce\Orders\FreshOrder;
use Encore\WooCommerce\Orders\LinkedOrders;
use Encore\WooCommerce\Payments\Approval\ApprovalPages;
use Encore\WooCommerce\Payments\Mollie\MolliePayments;
use Encore\WooCommerce\Payments\PayPal\PayPalPayments;

/**
 * The way to pay that every gateway has: a linked order and its payment page. To the ledger it is a provider like any
 * other. Its "charge" waits for the shopper, who confirms by paying; its books are the linked orders.
 */
final class PayLink implements ChargeAdapter
{
	private const UNPAID = ['pending', 'failed', 'checkout-draft'];

	/** The acceptance whose order is being cancelled here. */
	private string $ending = '';

	public function __construct(
		private readonly LinkedOrders $orders,
		private readonly LinkedRefunds $refunds,
		private readonly Acceptances $acceptances,
		private readonly ApprovalPages $approval,
		private readonly PayPalPayments $paypal,
		private readonly MolliePayments $mollie,
	) {
	}

	public function id(): string
	{
		return ChargeAdapters::PAY_LINK;
	}

	/** An acceptance has one linked order, however often it is asked for. */
	public function isIdempotent(): bool
	{
		return true;
	}

	/**
	 * Where a gateway is switched on; it names the provider to whose page the click leads, if to one. Which gateways the
	 * order can use is asked on its payment page, with its cart and session.
	 */
	public function savedToken(int $orderId): ?SavedToken
	{
		foreach (WC()->payment_gateways()->payment_gateways() as $gateway) {
			if ($gateway instanceof \WC_Payment_Gateway && $gateway->enabled === 'yes') {
				return new SavedToken(ChargeAdapters::PAY_LINK, $this->approval->provider($orderId), '');
			}
		}
		return null;
	}

	public function charge(ChargeRequest $request): ChargeResult
	{
		$acceptance = $this->acceptance($request->metadata);
		$order = $this->orders->of($acceptance);
		if ($order !== null) {
			return $this->result($acceptance, $order, $this->page($acceptance, $order));
		}
		// Only the click that makes the order asks the provider for a page: once, whatever becomes of that.
		$order = $this->orders->make($acceptance);
		$page = $this->approval->page($order, $acceptance->orderId);
		$now = FreshOrder::read($order->get_id());
		return match (true) {
			// Nobody is led to pay for an order that its gateway has deleted.
			$now === null => ChargeResult::unknown(),
			// Whatever number the gateway has given the payment by now, the shopper has not been on that page.
			$page !== '' && $now->has_status('pending') && $now->get_date_paid() === null => ChargeResult::requiresAction('', $page),
			default => $this->result($acceptance, $now, $page),
		};
	}

	public function lookup(ChargeRequest $request): ChargeResult
	{
		$acceptance = $this->acceptance($request->metadata);
		$order = $this->orders->of($acceptance);
		if ($order === null) {
			return ChargeResult::notFound();
		}
		$now = self::emptied($this->settled($order));
		return $this->result($acceptance, $now, $this->page($acceptance, $now));
	}

	/** Who pays in the same moment may be faster: then the order stands as it was paid. */
	public function cancel(ChargeRequest $request): ChargeResult
	{
		$acceptance = $this->acceptance($request->metadata);
		$order = $this->orders->of($acceptance);
		if ($order === null) {
			return ChargeResult::declined('');
		}
		$this->ending = $acceptance->uuid;
		try {
			return $this->result($acceptance, $this->end($this->settled($order)));
		} finally {
			$this->ending = '';
		}
	}

	/** Whether it is this that changes the acceptance's order now. */
	public function isEnding(string $acceptance): bool
	{
		return $this->ending === $acceptance;
	}

	public function refund(RefundRequest $request): RefundResult
	{
		$order = $this->orders->of($this->acceptance($request->metadata));
		return $order === null ? RefundResult::refused('') : $this->refunds->refund($order, $request->idempotencyKey);
	}

	public function lookupRefund(RefundRequest $request): RefundResult
	{
		$order = $this->orders->of($this->acceptance($request->metadata));
		return $order === null ? RefundResult::notFound() : $this->refunds->lookup($order, $request->idempotencyKey);
	}

	/** Where the shopper was led first, as long as that may still be paid there; empty for the payment page. */
	private function page(Acceptance $of, \WC_Order $order): string
	{
		return $this->approval->isStill($order) && !$this->mollie->isOver($order) ? $of->actionUrl : '';
	}

	/** What its gateway's provider has taken, where the gateway does not know. */
	private function settled(\WC_Order $order): \WC_Order
	{
		return $this->mollie->settled($this->paypal->settled($order));
	}

	/** WooCommerce keeps the pieces of what is put into the trash. */
	private static function emptied(\WC_Order $order): \WC_Order
	{
		if ($order->has_status('trash') && $order->get_date_paid() === null) {
			wc_maybe_increase_stock_levels($order->get_id());
		}
		return $order;
	}

	private function end(\WC_Order $order): \WC_Order
	{
		if (!$this->isUnpaid($order)) {
			return self::emptied($order);
		}
		$order->update_status('cancelled', __('The link for paying this offer has ended.', 'encore'));
		$order = FreshOrder::read($order->get_id()) ?? $order;
		if ($order->has_status('cancelled') && $order->get_date_paid() !== null) {
			$order->payment_complete();
		}
		return $order;
	}

	/**
	 * On hold, and in any status of which WooCommerce does not know whether it is paid, money may be on its way: it is
	 * awaited, without a page where there would be something to confirm.
	 *
	 * @param string $page of the provider; empty for the order's payment page
	 */
	private function result(Acceptance $of, \WC_Order $order, string $page = ''): ChargeResult
	{
		return match (true) {
			$order->is_paid(), $order->has_status('refunded') => ChargeResult::paid($order->get_transaction_id(), LinkedOrders::paidBack($order, $of->quote->net())),
			$this->isUnpaid($order) => ChargeResult::requiresAction('', $page ?: $order->get_checkout_payment_url()),
			$order->has_status(['cancelled', 'trash']) => $order->get_date_paid() === null ? ChargeResult::declined('') : ChargeResult::unknown(),
			$order->has_status(self::UNPAID) => ChargeResult::unknown(),
			default => ChargeResult::requiresAction('', ''),
		};
	}

	/** Nothing of it has come, so it may be paid and may be cancelled. What failed keeps the number of what failed. */
	private function isUnpaid(\WC_Order $order): bool
	{
		return $order->has_status(self::UNPAID) && !$order->is_paid() && ($order->has_status('failed') || $this->isUntouched($order));
	}

	private function isUntouched(\WC_Order $order): bool
	{
		return $order->get_date_paid() === null && ($order->get_transaction_id() === '' || $this->mollie->isUnpaid($order));
	}

	/** @param array<string, string> $metadata */
	private function acceptance(array $metadata): Acceptance
	{
		$uuid = $metadata['encore_acceptance'] ?? '';
		return $this->acceptances->find($uuid) ?? throw new \RuntimeException("There is no acceptance {$uuid}.");
	}
}
