<?php

declare(strict_types=1);

namespace Encore\Application\Refund;

use Encore\Application\Payment\ProviderRefunds;
use Encore\Application\Payment\SettleAcceptance;
use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\AcceptanceSearch;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Money;

/** What happened to our charges at the provider without us, as its adapter tells. Charges of others are nobody's business here. */
final class ProviderEvents
{
	/** Not to be handed to the owner: nothing of it is the shop's any more, or it is the owner's to decide already. */
	private const HANDED = [AcceptanceState::Undone, AcceptanceState::DeclinedFinal, AcceptanceState::NeedsReview];

	public function __construct(
		private readonly AcceptanceSearch $search,
		private readonly Acceptances $acceptances,
		private readonly ProviderRefunds $refunds,
		private readonly SettleAcceptance $settle,
		private readonly Orders $orders,
		private readonly Clock $clock,
	) {
	}

	/**
	 * Money went back.
	 *
	 * @param string $paidBack all of that charge so far, a plain decimal number: "12.90"
	 * @throws \InvalidArgumentException when that is none, or in another currency than the charge
	 * @return Acceptance|null whose charge it is; null where it is none of ours
	 */
	public function refunded(string $gateway, string $transaction, string $paidBack, string $currency): ?Acceptance
	{
		$acceptance = $this->find($gateway, $transaction);
		if ($acceptance === null) {
			return null;
		}
		if ($currency !== $acceptance->quote->net()->currency) {
			throw new \InvalidArgumentException("Acceptance {$acceptance->uuid} was not charged in {$currency}.");
		}
		$this->refunds->note($acceptance, Money::fromDecimal($paidBack, $currency, $acceptance->quote->net()->minorUnit));
		// What is paid and not in the order yet comes there first: the order tells of both.
		return $this->settle->settle($acceptance);
	}

	/**
	 * The shopper's bank asks for the money, or the provider has another question about the charge: from now on it is the
	 * owner's to decide, once for each. What the owner has to decide already stays as it is: the caller says what is new.
	 *
	 * @param string $dispute the provider's name of it; where there is none, the charge has one dispute
	 * @throws \RuntimeException where the money is on its way: to be told again
	 * @return Acceptance|null whose charge it is; null where it is none of ours
	 */
	public function disputed(string $gateway, string $transaction, string $dispute = ''): ?Acceptance
	{
		$acceptance = $this->find($gateway, $transaction);
		$settled = $acceptance === null ? null : $this->settle->settle($acceptance);
		$name = mb_substr($dispute === '' ? $transaction : $dispute, 0, 191);
		if ($settled === null || $settled->dispute === $name || in_array($settled->state, self::HANDED, true)) {
			return $settled;
		}
		$review = $settled->state === AcceptanceState::Settled ? $settled->disputed($name, $this->clock->now()) : $settled;
		if ($review === $settled || !$this->acceptances->advance($review)) {
			throw new \RuntimeException("Acceptance {$review->uuid} is moving on; its dispute is to be told again.");
		}
		$this->orders->tellOwner($review);
		return $review;
	}

	private function find(string $gateway, string $transaction): ?Acceptance
	{
		$uuid = $gateway === '' || $transaction === '' ? '' : $this->search->acceptanceOf($gateway, $transaction);
		return $uuid === '' ? null : $this->acceptances->find($uuid);
	}
}
