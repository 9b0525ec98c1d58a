<?php

declare(strict_types=1);

namespace EncoreSandbox;

use WC_Order;

/** The try at paying an order that is under way, written on the order before the provider is asked. */
final class OrderAttempt
{
	private const META = '_encore_sandbox_attempt';

	/** @param int $amount in the currency's minor unit */
	private function __construct(
		public readonly int $number,
		public readonly int $amount,
		public readonly string $currency,
		public readonly string $customer,
		public readonly SavedCard $card,
		public readonly bool $isOpen,
		private readonly bool $isCapturedLater,
	) {
	}

	/** The last one of the order, if there was one. */
	public static function last(WC_Order $order): ?self
	{
		$stored = $order->get_meta(self::META);
		if (!is_array($stored) || !is_array($stored['card'] ?? null)) {
			return null;
		}
		[$number, $amount] = [$stored['number'] ?? null, $stored['amount'] ?? null];
		[$currency, $customer] = [$stored['currency'] ?? null, $stored['customer'] ?? null];
		if (!is_int($number) || !is_int($amount) || !is_string($currency) || !is_string($customer)) {
			return null;
		}
		$card = SavedCard::fromProvider($stored['card']);
		return new self($number, $amount, $currency, $customer, $card, ($stored['open'] ?? true) === true, ($stored['later'] ?? false) === true);
	}

	/** @param int $amount in the currency's minor unit */
	public static function begin(WC_Order $order, int $amount, string $customer, SavedCard $card, bool $isCapturedLater): self
	{
		$last = self::last($order);
		$number = $last === null ? 1 : $last->number + 1;
		$attempt = new self($number, $amount, $order->get_currency(), $customer, $card, true, $isCapturedLater);
		$attempt->write($order);
		return $attempt;
	}

	/** Once the provider has said what came of it. */
	public function close(WC_Order $order): void
	{
		(new self($this->number, $this->amount, $this->currency, $this->customer, $this->card, false, $this->isCapturedLater))->write($order);
	}

	/**
	 * What is sent: always the same for one try.
	 *
	 * @return array<string, mixed>
	 */
	public function body(WC_Order $order): array
	{
		return [
			'amount' => $this->amount,
			'currency' => $this->currency,
			'payment_method' => $this->card->id,
			'customer' => $this->customer,
			'metadata' => ['shop_order' => (string) $order->get_id()] + self::metadata($order),
			'return_url' => ReturnPage::url($order),
		] + ($this->isCapturedLater ? ['capture' => false] : []);
	}

	/**
	 * What all payments of an order are found by.
	 *
	 * @return array<string, string>
	 */
	public static function metadata(WC_Order $order): array
	{
		return ['shop_reference' => self::reference($order)];
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
			'amount' => $this->amount,
			'currency' => $this->currency,
			'customer' => $this->customer,
			'card' => $this->card->toArray(),
			'open' => $this->isOpen,
			'later' => $this->isCapturedLater,
		]);
		$order->save_meta_data();
	}
}
