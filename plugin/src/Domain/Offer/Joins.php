<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** How an offer before payment joins the cart. */
enum Joins: string
{
	/** Beside what is there. */
	case Add = 'add';

	/** Instead of the line that called it up, which comes back when the offer is taken out again. */
	case Replace = 'replace';
}
