<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OfferSales;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Placement;

/** Sales counted from what was answered, one query for all offers that are asked about. */
final class SalesRows implements OfferSales
{
	/** Accepted, and came to nothing. */
	private const CAME_TO_NOTHING = [
		AcceptanceState::PaidLate,
		AcceptanceState::DeclinedFinal,
		AcceptanceState::Expired,
		AcceptanceState::Undone,
	];

	/** Orders that nobody paid for, or that were given back. */
	private const NOT_SOLD = ['wc-cancelled', 'wc-refunded', 'wc-checkout-draft', 'auto-draft', 'trash'];

	/** Not paid yet: the shopper is paying, or may try again. As with WooCommerce's stock, that is kept for a while. */
	private const TO_BE_PAID = ['wc-pending', 'wc-failed'];

	/** As WooCommerce keeps goods for an order that is not paid, where the owner has set nothing. */
	private const HOLD_MINUTES = 60;

	/** So long a payment takes, in a shop that keeps goods for nobody. */
	private const PAYING_MINUTES = 10;

	/**
	 * @param \Closure(): string $orders      which table holds the shop's orders now, with its prefix
	 * @param string             $heldMinutes the option that says how long the shop keeps goods for an order that is not paid
	 */
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Clock $clock,
		private readonly \Closure $orders,
		private readonly string $heldMinutes,
	) {
	}

	public function sold(array $offerIds, array $own, int $paying = 0): array
	{
		$sold = [];
		foreach ($this->taken('p.offer_id, COUNT(*) AS sold', $offerIds, [], $own, $paying, 'GROUP BY p.offer_id') as $row) {
			$sold[$row->int('offer_id')] = $row->int('sold');
		}
		return $sold;
	}

	public function takenWith(array $offerIds, array $orderIds): array
	{
		return array_map(
			static fn(Row $row): int => $row->int('offer_id'),
			$this->taken('DISTINCT p.offer_id', $offerIds, $orderIds, [], 0, ''),
		);
	}

	/**
	 * Products and variations of orders.
	 *
	 * @param non-empty-list<int> $orderIds
	 * @param string              $items    the table of the orders' lines, without prefix
	 * @param string              $meta     the table of what is said of them, without prefix
	 * @return list<int>
	 */
	public function boughtWith(array $orderIds, string $items, string $meta): array
	{
		$marks = Connection::marks('%d', count($orderIds));
		$rows = $this->connection->rows(
			"SELECT DISTINCT m.meta_value AS id FROM %i i JOIN %i m ON m.order_item_id = i.order_item_id
			WHERE i.order_id IN ({$marks}) AND m.meta_key IN ('_product_id', '_variation_id')",
			[$this->connection->table($items), $this->connection->table($meta), ...$orderIds],
		);
		return array_values(array_filter(array_map(static fn(Row $row): int => $row->int('id'), $rows)));
	}

	/**
	 * @param literal-string      $columns
	 * @param non-empty-list<int> $offerIds
	 * @param list<int>           $orderIds of all orders where there are none
	 * @param list<int>           $own      that do not count before they are paid
	 * @param int                 $paying   does not count at all
	 * @param literal-string      $end
	 * @return list<Row>
	 */
	private function taken(string $columns, array $offerIds, array $orderIds, array $own, int $paying, string $end): array
	{
		$offers = Connection::marks('%d', count($offerIds));
		$orders = $orderIds === [] ? '' : 'AND p.order_id IN (' . Connection::marks('%d', count($orderIds)) . ')';
		$nothing = Connection::marks('%s', count(self::CAME_TO_NOTHING));
		$notSold = Connection::marks('%s', count(self::NOT_SOLD));
		$toBePaid = Connection::marks('%s', count(self::TO_BE_PAID));
		$inOrdersOfTheirOwn = array_values(array_map(static fn(PaymentWay $way): string => $way->value, array_filter(PaymentWay::cases(), static fn(PaymentWay $way): bool => $way->isLinked())));
		$linked = Connection::marks('%s', count($inOrdersOfTheirOwn));
		$tries = Connection::marks('%d', count($own));
		$table = ($this->orders)();
		$status = $table === $this->connection->table('posts') ? 'post_status' : 'status';
		$minutes = get_option($this->heldMinutes, self::HOLD_MINUTES);
		$held = $this->clock->now()->modify('-' . max(self::PAYING_MINUTES, is_numeric($minutes) ? (int) $minutes : 0) . ' minutes');
		return $this->connection->rows(
			"SELECT {$columns} FROM %i p
			LEFT JOIN %i a ON a.order_id = p.order_id AND a.offer_id = p.offer_id AND a.step = p.step
			LEFT JOIN %i o ON o.id = p.order_id
			WHERE p.offer_id IN ({$offers}) AND p.state = %s {$orders} AND p.order_id <> %d AND (a.state IS NULL OR a.state NOT IN ({$nothing}))
				AND (o.%i NOT IN ({$notSold}) OR p.way IN ({$linked}))
				AND (p.placement = %s OR o.%i NOT IN ({$toBePaid}) OR (p.answered_at > %s AND p.order_id NOT IN ({$tries})))
			{$end}",
			[
				$this->tables->presentations(),
				$this->tables->acceptances(),
				$table,
				...$offerIds,
				PresentationState::Accepted->value,
				...$orderIds,
				$paying,
				...array_map(static fn(AcceptanceState $state): string => $state->value, self::CAME_TO_NOTHING),
				$status,
				...self::NOT_SOLD,
				...$inOrdersOfTheirOwn,
				Placement::PostPurchase->value,
				$status,
				...self::TO_BE_PAID,
				Row::time($held),
				...($own === [] ? [0] : $own),
			],
		);
	}
}
