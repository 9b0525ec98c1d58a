<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** A gateway of another maker whose answer a test decides; empties the cart, leaves a notice and writes to the customer, as gateways do. */
final class ApprovalGateway extends \WC_Payment_Gateway
{
	public const ID = 'encore_elsewhere';

	/** @var list<array<mixed>> what it saw, each time that it was pressed */
	public array $pressed = [];

	/** @param \Closure(\WC_Order): mixed $says */
	public function __construct(private readonly \Closure $says)
	{
		$this->id = self::ID;
		$this->title = 'Elsewhere';
		$this->enabled = 'yes';
	}

	/**
	 * @param int $order_id
	 * @return array<mixed>
	 */
	public function process_payment($order_id)
	{
		$order = wc_get_order($order_id);
		assert($order instanceof \WC_Order);
		$this->pressed[] = [
			$_POST['payment_method'] ?? '',
			$order->needs_payment(),
			WC()->customer?->get_billing_email(),
			WC()->cart?->get_cart_contents_count(),
			WC()->session?->get('order_awaiting_payment'),
		];
		WC()->customer?->set_billing_city('Elsewhere');
		WC()->customer?->save();
		WC()->cart?->empty_cart();
		WC()->session?->set('order_awaiting_payment', $order_id);
		wc_add_notice('Not the shopper’s.', 'error');
		$_POST['left'] = 'behind';
		return (array) ($this->says)($order);
	}
}
