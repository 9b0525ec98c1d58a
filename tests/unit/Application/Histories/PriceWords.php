<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferPages;
use Encore\Domain\Acceptance\Presentation;

/** The page's words: they name the amount, as the real ones do. */
final class PriceWords implements OfferPages
{
	public function consent(PlacedOrder $order, Presentation $presentation): string
	{
		return self::of($presentation);
	}

	public function describe(PlacedOrder $order, Presentation $presentation): array
	{
		return [];
	}

	public function message(string $code): string
	{
		return $code;
	}

	public static function of(Presentation $presentation): string
	{
		return "{$presentation->quote->total()->amount} is charged.";
	}
}
