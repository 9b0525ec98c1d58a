<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WooCommerce\Orders\SameOrder;

/**
 * An order that is paid by its payment link may be paid by somebody else than who placed it: a friend, an owner on the
 * telephone. Its card is neither kept nor charged once more, whatever cookie the first browser holds and whatever funnel
 * the owner switches on later. An order that its own checkout pays costs nothing here.
 */
final class UnknownPayer implements HookProvider
{
	/** @var array<int, true> orders that this request pays by their number */
	private array $asked = [];

	public function hooks(): array
	{
		return [
			Hook::action('woocommerce_before_pay_action', $this->note(...)),
			Hook::filter('rest_request_before_callbacks', $this->look(...), 10, 3),
			Hook::action('woocommerce_store_api_checkout_order_processed', $this->noteAsked(...), 5),
		];
	}

	/** The Checkout block pays a new order without a number in the route, and a link's order with one. */
	private function look(mixed $response, mixed $handler, \WP_REST_Request $request): mixed
	{
		$order = PayRoute::order($request);
		if ($order > 0) {
			$this->asked[$order] = true;
		}
		return $response;
	}

	private function noteAsked(mixed $order): void
	{
		if ($order instanceof \WC_Order && isset($this->asked[$order->get_id()])) {
			$this->note($order);
		}
	}

	private function note(mixed $order): void
	{
		if ($order instanceof \WC_Order && !SameOrder::hasUnknownPayer($order)) {
			$order->update_meta_data(SameOrder::UNKNOWN_PAYER, 'yes');
			$order->save_meta_data();
		}
	}
}
