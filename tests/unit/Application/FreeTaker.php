<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\OneTaker;

/** Nobody else is there: lets in at once, and remembers for which offers. */
final class FreeTaker implements OneTaker
{
	/** @var list<list<int>> */
	public array $offers = [];

	public function run(array $offerIds, callable $work): mixed
	{
		$this->offers[] = $offerIds;
		return $work();
	}
}
