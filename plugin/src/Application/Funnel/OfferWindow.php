<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Ports\ShopSettings;

/** How long and how often a shopper is offered something after payment (rule L9); as the owner has set it, within what is fair. */
final class OfferWindow
{
	/** Where the owner has set nothing. */
	public const MINUTES = 15;
	public const SHORTEST = 5;
	public const LONGEST = 30;

	/** Offers after one order, where the owner has set nothing. */
	public const OFFERS = 2;
	public const MOST = 3;

	public function __construct(private readonly ShopSettings $settings)
	{
	}

	public function endsAfter(\DateTimeImmutable $start): \DateTimeImmutable
	{
		$minutes = max(self::SHORTEST, min(self::LONGEST, $this->settings->offerMinutes()));
		return $start->modify("+{$minutes} minutes");
	}

	public function offers(): int
	{
		return max(1, min(self::MOST, $this->settings->mostOffers()));
	}
}
