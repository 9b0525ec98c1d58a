<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Domain\Offer\Basket;

/** What the funnel needs to know of an order. */
final class PlacedOrder
{
	/** A reason to be kept out: its payment was authorised only, or somebody looks at it first. */
	public const ON_HOLD = 'on_hold';

	/** A reason to be kept out for now: the shopper has paid, and the gateway is told of it in a moment. */
	public const COMING = 'payment_coming';

	/** A reason why its offers are paid by a link: nothing was paid for it. */
	public const FREE = 'free_order';

	/** Reasons why it takes no line. */
	public const FINISHED = 'finished';
	public const FULFILLED = 'fulfilled';
	/** The owner has set it so. */
	public const ALWAYS_LINKED = 'always_linked';

	/**
	 * @param string $keptOut empty when something more may be sold after this order, else the code of the first reason why not
	 * @param bool   $isCompleted payment itself completed it: what still has to be done for a line is done by nobody
	 * @param string $offline the payment method by which it is still to be paid, such as "cod"; empty where a gateway was paid
	 * @param bool   $givesFiles what can be downloaded of it is handed out by now, paid or not
	 * @param string $whyLinked empty when lines may be added to this order, else the code of the first reason why what is accepted
	 *                        becomes a linked order: FINISHED, FULFILLED, ALWAYS_LINKED
	 * @param bool   $isFree no gateway has taken money for it
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $key,
		public readonly int $customerId,
		public readonly string $currency,
		public readonly Basket $basket,
		public readonly bool $isShipped,
		public readonly string $thankYouUrl,
		public readonly string $keptOut = '',
		public readonly bool $isCompleted = false,
		public readonly string $offline = '',
		public readonly bool $givesFiles = false,
		public readonly string $whyLinked = '',
		public readonly bool $isFree = false,
	) {
	}

	/** Nothing travels with it any more. */
	public function isSent(): bool
	{
		return $this->isCompleted || $this->whyLinked === self::FULFILLED;
	}

	/** The same under a number, a key and a thank-you page that are no order's of the shop. */
	public function playedAs(int $id, string $key, string $thankYouUrl): self
	{
		return new self(
			$id,
			$key,
			$this->customerId,
			$this->currency,
			$this->basket,
			$this->isShipped,
			$thankYouUrl,
			$this->keptOut,
			$this->isCompleted,
			$this->offline,
			$this->givesFiles,
			$this->whyLinked,
			$this->isFree,
		);
	}
}
