<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/** The try at paying an order that is under way, written on the order before the provider is asked. */
final class OrderAttempt
{
	private const META = '_encore_sandbox_attempt';

	/**
	 * @param array<string, mixed> $body what is sent to the provider
	 * @param array<string, mixed> $method the provider's payment method: brand and last four digits, never a number
	 */
	private function __construct(
		public readonly int $number,
		public readonly array $body,
		public readonly array $method,
		public readonly bool $isOpen,
	) {
	}

	/** The last one of the order, if there was one. */
	public static function last(WC_Order $order): ?self
	{
		$stored = $order->get_meta(self::META);
		return is_array($stored)
			? new self($stored['number'], $stored['body'], $stored['method'], $stored['open'])
			: null;
	}

	/**
	 * @param array<string, mixed> $body
	 * @param array<string, mixed> $method
	 */
	public static function begin(WC_Order $order, array $body, array $method): self
	{
		$attempt = new self((self::last($order)?->number ?? 0) + 1, $body, $method, true);
		$attempt->write($order);
		return $attempt;
	}

	/** Once the provider has said what came of it. */
	public function close(WC_Order $order): void
	{
		(new self($this->number, $this->body, $this->method, false))->write($order);
	}

	/**
	 * Whether the same card was typed again, as far as can be seen.
	 *
	 * @param array<string, mixed> $method
	 */
	public function usesCardLike(array $method): bool
	{
		unset($method['id']);
		return array_diff_key($this->method, ['id' => '']) === $method;
	}

	/** Never the same for two orders, shops or tries; always the same for one try. */
	public function key(WC_Order $order): string
	{
		return self::reference($order) . '.' . $this->number;
	}

	/** Names the order to the provider without giving away its key. */
	public static function reference(WC_Order $order): string
	{
		return 'order-' . substr(hash('sha256', home_url() . '|' . $order->get_id() . '|' . $order->get_order_key()), 0, 40);
	}

	private function write(WC_Order $order): void
	{
		$order->update_meta_data(self::META, [
			'number' => $this->number,
			'body' => $this->body,
			'method' => $this->method,
			'open' => $this->isOpen,
		]);
		$order->save_meta_data();
	}
}
