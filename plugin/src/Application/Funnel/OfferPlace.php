<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Ports\ShopSettings;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Funnel\Funnel;

/**
 * Where an offer after payment stands: on a page of its own before the thank-you page, or on that one. What was accepted
 * and is not done yet is always finished on a page of its own.
 */
final class OfferPlace
{
	public function __construct(private readonly ShopSettings $settings)
	{
	}

	public function isThankYouPage(Presentation $presentation): bool
	{
		return $presentation->state === PresentationState::Shown
			&& ($presentation->step === Funnel::THANK_YOU || $this->settings->offersOnThankYouPage());
	}

	/** Whether every offer stands there. */
	public function isAlwaysThankYouPage(): bool
	{
		return $this->settings->offersOnThankYouPage();
	}
}
