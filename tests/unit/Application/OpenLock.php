<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\OfferLock;

/** Nobody else is there: lets in at once, and remembers for which offers. */
final class OpenLock implements OfferLock
{
	/** @var list<list<int>> */
	public array $offers = [];

	public function within(array $offerIds, callable $work): mixed
	{
		$this->offers[] = $offerIds;
		return $work();
	}
}
