<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Acceptance;

/** What a shopper is told of an item that is taken back. */
interface UndoWords
{
	public function said(Acceptance $acceptance): string;
}
