<?php

declare(strict_types=1);

namespace Encore\Application\Events;

use Encore\Domain\Money;

/** Something that happened to an offer, as the ledger has it. It names no person. */
final class OfferEvent
{
	/**
	 * @param int        $number      which charge or refund of the offer it is, 1 or more; 0 for what happens once
	 * @param int        $orderId     0 before there is one
	 * @param int        $funnelId    0 before payment
	 * @param string     $step        of the funnel; empty before payment
	 * @param Money|null $amount      charged, refunded, or what it was offered at, with tax and shipping; null where only the cart knew it
	 * @param string     $transaction the provider's name of the charge; empty where there is none
	 */
	public function __construct(
		public readonly EventName $name,
		public readonly string $presentation,
		public readonly int $number,
		public readonly \DateTimeImmutable $at,
		public readonly int $offerId,
		public readonly string $offer,
		public readonly string $placement,
		public readonly int $orderId,
		public readonly int $funnelId,
		public readonly string $step,
		public readonly ?Money $amount,
		public readonly string $gateway,
		public readonly string $transaction,
	) {
	}

	/** The same for the same event, whenever it is told: "charged:<uuid>:1". Whoever is told twice knows it by that. */
	public function id(): string
	{
		return self::idOf($this->name, $this->presentation, $this->number);
	}

	public static function idOf(EventName $name, string $presentation, int $number): string
	{
		return $name->value . ':' . $presentation . ($number === 0 ? '' : ":{$number}");
	}

	/** @return array{EventName, string, int}|null name, presentation and number of an id; null where it is none */
	public static function parts(string $id): ?array
	{
		if (preg_match('/^([a-z]+):([0-9a-f-]{36})(?::(\d{1,5}))?$/', $id, $found) !== 1) {
			return null;
		}
		$name = EventName::tryFrom($found[1]);
		return $name === null ? null : [$name, $found[2], (int) ($found[3] ?? 0)];
	}

	/** @return array<string, mixed> in the shape of OfferEventSchema */
	public function toArray(): array
	{
		return [
			'id' => $this->id(),
			'event' => $this->name->value,
			'at' => $this->at->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d\TH:i:s\Z'),
			'presentation' => $this->presentation,
			'offer_id' => $this->offerId,
			'offer' => $this->offer,
			'placement' => $this->placement,
			'order_id' => $this->orderId,
			'funnel_id' => $this->funnelId,
			'step' => $this->step,
			'amount' => $this->amount?->toArray(),
			'gateway' => $this->gateway,
			'transaction' => $this->transaction,
		];
	}
}
