<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\PlacedOrder;
use Encore\Domain\Acceptance\Acceptance;

/** What a shopper is told of an item that is taken back, and where. */
interface UndoWords
{
	public function said(Acceptance $acceptance): string;

	/** The thank-you page, which begins with what became of this one. */
	public function address(PlacedOrder $order, string $uuid): string;
}
