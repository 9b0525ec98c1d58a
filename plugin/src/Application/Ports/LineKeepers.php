<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Domain\Acceptance\Acceptance;

/** What the shop has done with an order since, that keeps an accepted item in it. */
interface LineKeepers
{
	/**
	 * The code of the first reason why its shopper can no longer take it back alone; empty where there is none:
	 * undo_closed, undo_refunded, undo_fulfilled, undo_completed, undo_downloaded; undo_by_shop where its gateway cannot pay back by itself.
	 */
	public function keeps(Acceptance $acceptance): string;
}
