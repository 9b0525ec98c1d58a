<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

/**
 * One day added up. It holds a row for each offer, step, gateway and currency of the day, however many events there were.
 *
 * @phpstan-type Rows list<array<string, int|string>>
 */
final class DayRollup
{
	private const OFFER = ['shown' => 0, 'accepted' => 0, 'declined' => 0, 'expired' => 0, 'orders' => 0, 'net' => 0, 'tax' => 0, 'shipping' => 0, 'refunded_net' => 0, 'refunded_tax' => 0, 'refunded_shipping' => 0];
	private const ORDER = ['orders' => 0, 'linked' => 0, 'shoppers' => 0, 'gross' => 0, 'tax' => 0, 'shipping' => 0, 'refunded_gross' => 0, 'refunded_tax' => 0, 'refunded_shipping' => 0];
	private const PRODUCT = ['accepted' => 0, 'pieces' => 0, 'net' => 0, 'tax' => 0, 'refunded_net' => 0, 'refunded_tax' => 0];

	/** @var array<string, array<string, int|string>> */
	private array $offers = [];

	/** @var array<string, array<string, int|string>> */
	private array $orders = [];

	/** @var array<string, array<string, int|string>> */
	private array $products = [];

	/** @var array<string, array<string, int|string>> */
	private array $failures = [];

	/** @var array<string, int> the last order that each row has counted; orders come one after the other */
	private array $last = [];

	/** @param string $state of the presentations, as the ledger has it */
	public function shown(OfferRole $role, string $state, int $number): void
	{
		// What was shown is the same in every currency.
		$row = &$this->offer($role, '');
		$row['shown'] = (int) $row['shown'] + $number;
		if (in_array($state, ['accepted', 'declined', 'expired'], true)) {
			$row[$state] = (int) $row[$state] + $number;
		}
	}

	/** Who was shown something, each one once. */
	public function seenBy(int $shoppers): void
	{
		if ($shoppers > 0) {
			// In no currency: it is no money.
			$row = &$this->order('', true);
			self::add($row, ['shoppers' => $shoppers]);
		}
	}

	/** A line of an accepted offer, or what was asked for sending it. */
	public function sold(OfferRole $role, string $currency, int $orderId, OfferMoney $money): void
	{
		$row = &$this->offer($role, $currency);
		self::add($row, ['net' => $money->net, 'tax' => $money->tax, 'shipping' => $money->shipping]);
		$key = self::key($role, $currency);
		if (($this->last[$key] ?? 0) !== $orderId) {
			$this->last[$key] = $orderId;
			self::add($row, ['orders' => 1]);
		}
	}

	public function refunded(OfferRole $role, string $currency, OfferMoney $money): void
	{
		$row = &$this->offer($role, $currency);
		self::add($row, ['refunded_net' => $money->net, 'refunded_tax' => $money->tax, 'refunded_shipping' => $money->shipping]);
	}

	public function soldProduct(int $productId, string $currency, int $pieces, OfferMoney $money): void
	{
		$row = &$this->product($productId, $currency);
		self::add($row, ['accepted' => 1, 'pieces' => $pieces, 'net' => $money->net, 'tax' => $money->tax]);
	}

	public function refundedProduct(int $productId, string $currency, OfferMoney $money): void
	{
		$row = &$this->product($productId, $currency);
		self::add($row, ['refunded_net' => $money->net, 'refunded_tax' => $money->tax]);
	}

	/** @param bool $isLinked it belongs to another order, and is none of its own in a mean */
	public function ordered(OrderMoney $money, bool $hasOffer, bool $isLinked): void
	{
		$row = &$this->order($money->currency, $hasOffer);
		self::add($row, [$isLinked ? 'linked' : 'orders' => 1, 'gross' => $money->gross, 'tax' => $money->tax, 'shipping' => $money->shipping]);
	}

	public function orderRefunded(OrderMoney $money, bool $hasOffer): void
	{
		$row = &$this->order($money->currency, $hasOffer);
		self::add($row, ['refunded_gross' => $money->gross, 'refunded_tax' => $money->tax, 'refunded_shipping' => $money->shipping]);
	}

	public function failed(string $gateway, string $reason, int $number): void
	{
		$row = &$this->failures["{$gateway}\n{$reason}"];
		$row ??= ['gateway' => $gateway, 'reason' => $reason, 'failures' => 0];
		self::add($row, ['failures' => $number]);
	}

	/** @return array{offers: Rows, orders: Rows, products: Rows, failures: Rows} in an order that hangs on nothing but what they say */
	public function rows(): array
	{
		$all = ['offers' => $this->offers, 'orders' => $this->orders, 'products' => $this->products, 'failures' => $this->failures];
		return array_map(static function (array $rows): array {
			ksort($rows, SORT_STRING);
			return array_values($rows);
		}, $all);
	}

	/** @return array<string, int|string> */
	private function &offer(OfferRole $role, string $currency): array
	{
		$row = &$this->offers[self::key($role, $currency)];
		$row ??= ['offer_id' => $role->offerId, 'funnel_id' => $role->funnelId, 'step' => $role->step, 'kind' => $role->kind->value, 'gateway' => $role->gateway, 'currency' => $currency] + self::OFFER;
		return $row;
	}

	/** @return array<string, int|string> */
	private function &order(string $currency, bool $hasOffer): array
	{
		$row = &$this->orders["{$currency}\n" . ($hasOffer ? 1 : 0)];
		$row ??= ['currency' => $currency, 'has_offer' => $hasOffer ? 1 : 0] + self::ORDER;
		return $row;
	}

	/** @return array<string, int|string> */
	private function &product(int $productId, string $currency): array
	{
		$row = &$this->products["{$productId}\n{$currency}"];
		$row ??= ['product_id' => $productId, 'currency' => $currency] + self::PRODUCT;
		return $row;
	}

	private static function key(OfferRole $role, string $currency): string
	{
		return implode("\n", [$role->offerId, $role->funnelId, $role->step, $role->kind->value, $role->gateway, $currency]);
	}

	/**
	 * @param array<string, int|string> $row
	 * @param array<string, int>        $more
	 */
	private static function add(array &$row, array $more): void
	{
		foreach ($more as $name => $number) {
			$row[$name] = (int) $row[$name] + $number;
		}
	}
}
