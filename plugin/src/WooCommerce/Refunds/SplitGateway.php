<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Refunds;

/** Stands in for an order's gateway during one refund; all but the refund is the gateway's own. */
final class SplitGateway extends \WC_Payment_Gateway
{
	/** @param \Closure(int, string, string): (bool|\WP_Error) $refund takes order, amount and reason */
	public function __construct(
		private readonly \WC_Payment_Gateway $replaced,
		private readonly \Closure $refund,
	) {
		$this->id = $replaced->id;
		$this->enabled = $replaced->enabled;
		$this->title = $replaced->title;
		$this->method_title = $replaced->method_title;
		$this->settings = $replaced->settings;
		$this->supports = $replaced->supports;
	}

	/** @param string $feature */
	public function supports($feature): bool
	{
		return (bool) $this->replaced->supports($feature);
	}

	/** @param \WC_Order $order */
	public function can_refund_order($order): bool
	{
		return (bool) $this->replaced->can_refund_order($order);
	}

	/**
	 * @param int               $order_id
	 * @param float|string|null $amount
	 * @param string|null       $reason
	 */
	public function process_refund($order_id, $amount = null, $reason = ''): bool|\WP_Error
	{
		return ($this->refund)((int) $order_id, (string) $amount, (string) $reason);
	}

	/** @param list<mixed> $arguments */
	public function __call(string $name, array $arguments): mixed
	{
		$call = [$this->replaced, $name];
		return is_callable($call) ? $call(...$arguments) : throw new \BadMethodCallException("{$this->id} has no {$name}().");
	}
}
