<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

/** What moves from shop to shop; the values are the names of its lists in a file. */
enum Kind: string
{
	case Offer = 'offers';
	case Funnel = 'funnels';
}
