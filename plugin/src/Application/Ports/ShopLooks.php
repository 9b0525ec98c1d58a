<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Bump\BumpLook;
use Encore\Application\ThankYou\AddedLook;

/** Looks and words that the owner has chosen for pages without blocks; where there are blocks, each has its own. */
interface ShopLooks
{
	/** Of the offers to be ticked in the classic cart and on the classic checkout. */
	public function bump(): BumpLook;

	/** Of what was accepted, on the thank-you page of a classic theme. */
	public function added(): AddedLook;

	/** What leads to an offer on the thank-you page of a classic theme; empty for the words it has by itself. */
	public function thankYouLead(): string;
}
