<?php

declare(strict_types=1);

namespace Encore\Application\ThankYou;

use Encore\Application\Charging\SavedToken;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Money;

/** An offer that was accepted after payment, as its thank-you page tells of it. */
final class AcceptedOffer
{
	/**
	 * @param list<string>    $names      of the products, for each line of its quote; empty where one no longer exists
	 * @param SavedToken|null $card       null where it is no longer known
	 * @param string          $keptBy     why it cannot be taken back, a code; empty where it can
	 * @param int             $secondsLeft for taking it back
	 * @param string          $payUrl     where the shopper can pay for it now; empty where there is nothing to pay
	 * @param LinkedOrder|null $order    the linked order, once that is paid
	 * @param Money|null      $paidBack   of what stays, by its owner or the provider; null where nothing was
	 * @param int             $imageId    of the first of its products that has one; else 0
	 */
	public function __construct(
		public readonly Acceptance $acceptance,
		public readonly array $names,
		public readonly ?SavedToken $card,
		public readonly string $keptBy,
		public readonly int $secondsLeft,
		public readonly string $payUrl = '',
		public readonly ?LinkedOrder $order = null,
		public readonly ?Money $paidBack = null,
		public readonly int $imageId = 0,
	) {
	}

	public function mayBeTakenBack(): bool
	{
		return $this->keptBy === '' && $this->secondsLeft > 0 && $this->paidBack === null;
	}

	public function isPaidBackWhole(): bool
	{
		return $this->paidBack !== null && !$this->paidBack->isLessThan($this->acceptance->quote->total());
	}
}
