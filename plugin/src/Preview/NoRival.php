<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\OfferLock;

/** Nobody else takes an offer that is only played. */
final class NoRival implements OfferLock
{
	public function within(array $offerIds, callable $work): mixed
	{
		return $work();
	}
}
