<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Bump\CheckoutBumps;
use Encore\Application\Bump\OfferAfterAdding;
use Encore\Application\Funnel\OfferWindow;
use Encore\Application\Ports\ShopSettings;
use Encore\Application\ThankYou\UndoWindow;

/** Settings as they are given. */
final class FixedSettings implements ShopSettings
{
	public function __construct(
		private readonly int $undoMinutes = UndoWindow::MINUTES,
		private readonly bool $alwaysLinked = false,
		private readonly int $offerMinutes = OfferWindow::MINUTES,
		private readonly int $mostOffers = OfferWindow::OFFERS,
		private readonly int $mostBumps = CheckoutBumps::BUMPS,
		private readonly bool $offersOnThankYouPage = false,
		private readonly bool $couponsLowerOffers = true,
		private readonly int $hoursBetweenDialogs = OfferAfterAdding::HOURS,
	) {
	}

	public function undoMinutes(): int
	{
		return $this->undoMinutes;
	}

	public function offerMinutes(): int
	{
		return $this->offerMinutes;
	}

	public function mostOffers(): int
	{
		return $this->mostOffers;
	}

	public function mostBumps(): int
	{
		return $this->mostBumps;
	}

	public function hoursBetweenDialogs(): int
	{
		return $this->hoursBetweenDialogs;
	}

	public function opensDrawer(): bool
	{
		return false;
	}

	public function offersOnThankYouPage(): bool
	{
		return $this->offersOnThankYouPage;
	}

	public function alwaysLinked(): bool
	{
		return $this->alwaysLinked;
	}

	public function couponsLowerOffers(): bool
	{
		return $this->couponsLowerOffers;
	}
}
