<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

/** To whom a mail goes, and what it tells. */
enum MailKind: string
{
	case AddedToShop = 'shop';
	case AddedToShopper = 'shopper';
	case TakenBackToShop = 'shop_back';
	case TakenBackToShopper = 'buyer_back';

	public function isToShopper(): bool
	{
		return $this === self::AddedToShopper || $this === self::TakenBackToShopper;
	}

	public function tellsOfTakingBack(): bool
	{
		return $this === self::TakenBackToShop || $this === self::TakenBackToShopper;
	}
}
