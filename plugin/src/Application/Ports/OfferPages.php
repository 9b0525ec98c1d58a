<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Presentation;

/** What an offer page says, in the shopper's language. */
interface OfferPages
{
	/** The words beside the button, kept as evidence; empty when the offer can no longer be shown. */
	public function consent(PlacedOrder $order, Presentation $presentation): string;

	/** @return array<string, mixed>|null the page's texts in the shape of the REST schema; null when the offer can no longer be shown */
	public function describe(PlacedOrder $order, Presentation $presentation): ?array;

	/** @param string $code of an outcome or a refusal */
	public function message(string $code): string;
}
