<?php

declare(strict_types=1);

namespace Encore\Application\Reports;

use Encore\Domain\Offer\Placement;

/** What an offer was when it was shown. */
enum OfferKind: string
{
	case Bump = 'bump';
	case Product = 'product';
	case AddedToCart = 'added_to_cart';
	case Cart = 'cart';
	case Upsell = 'upsell';
	case Downsell = 'downsell';

	/** @param bool $afterNo whether the one before it, in the same order, was not taken */
	public static function of(string $placement, bool $afterNo): self
	{
		return match (Placement::tryFrom($placement)) {
			Placement::PostPurchase => $afterNo ? self::Downsell : self::Upsell,
			Placement::Product => self::Product,
			Placement::AddedToCart => self::AddedToCart,
			Placement::Cart => self::Cart,
			default => self::Bump,
		};
	}
}
