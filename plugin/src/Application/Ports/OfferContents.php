<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** The page of an offer, as its editor wrote it. */
interface OfferContents
{
	/** @return string blocks, in the language of the request where the offer has a page in it; empty: the pattern's own */
	public function of(int $offerId): string;
}
