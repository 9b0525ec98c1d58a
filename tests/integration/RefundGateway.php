<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** WooCommerce's side of a test gateway: keeps what it was asked to pay back, and answers as a test decides. */
final class RefundGateway extends \WC_Payment_Gateway
{
	/** @var list<float> */
	public array $asked = [];

	/** @var (callable(): (bool|\WP_Error))|null */
	public $answer = null;

	public static function installed(string $id = FunnelGateway::ID): self
	{
		$gateway = new self();
		$gateway->id = $id;
		$gateway->supports = ['products', 'refunds'];
		WC()->payment_gateways()->payment_gateways[$id] = $gateway;
		return $gateway;
	}

	/**
	 * @param int        $order_id
	 * @param float|null $amount
	 * @param string     $reason
	 */
	public function process_refund($order_id, $amount = null, $reason = ''): bool|\WP_Error
	{
		$answer = $this->answer === null ? true : ($this->answer)();
		if ($answer === true) {
			$this->asked[] = (float) $amount;
		}
		return $answer;
	}

	/** Whether WooCommerce would ask this very object again. */
	public function isInPlace(): bool
	{
		return (WC()->payment_gateways()->payment_gateways[$this->id] ?? null) === $this;
	}
}
