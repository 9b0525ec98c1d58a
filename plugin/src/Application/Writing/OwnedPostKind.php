<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

/** What an owner writes; the values name many of them, in routes, commands and files. */
enum OwnedPostKind: string
{
	case Offer = 'offers';
	case Funnel = 'funnels';
}
