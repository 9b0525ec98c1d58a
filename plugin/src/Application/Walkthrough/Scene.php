<?php

declare(strict_types=1);

namespace Encore\Application\Walkthrough;

use Encore\Domain\Offer\Part;

/** What a walkthrough begins with: what was bought, by whom, and what becomes of the payment of offers. */
final class Scene
{
	/** Numbers from here on are no order of the shop's. */
	private const BEYOND_ORDERS = 4_000_000_000_000_000;

	/**
	 * @param int        $id         stands for the order
	 * @param string     $key        of this walkthrough, as an order has one
	 * @param int        $funnelId   the only one that may follow; 0: whichever the shop would show
	 * @param int        $orderId    the past order that is bought once more; 0: the items
	 * @param list<Part> $items      what was bought, where that is no past order
	 * @param string     $place      "US:CA" or "DE"; empty: where the shop is
	 * @param int        $customerId 0: a guest
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $key,
		public readonly int $funnelId,
		public readonly int $orderId,
		public readonly array $items,
		public readonly string $place,
		public readonly string $postcode,
		public readonly int $customerId,
		public readonly PaymentCourse $course,
	) {
	}

	/** @param list<Part> $items */
	public static function new(int $funnelId, int $orderId, array $items, string $place, string $postcode, int $customerId, PaymentCourse $course): self
	{
		return new self(self::BEYOND_ORDERS + random_int(1, 999_999_999), 'walk_' . bin2hex(random_bytes(16)), $funnelId, $orderId, $items, $place, $postcode, $customerId, $course);
	}

	/** The same from the beginning; what came before is another walkthrough's. */
	public function again(PaymentCourse $course): self
	{
		return self::new($this->funnelId, $this->orderId, $this->items, $this->place, $this->postcode, $this->customerId, $course);
	}
}
