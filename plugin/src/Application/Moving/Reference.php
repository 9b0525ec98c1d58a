<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

/** What an offer or a funnel names by an id, which is another one in another shop; the values are the names of their lists in a file. */
enum Reference: string
{
	case Product = 'products';
	case Category = 'categories';
	case Tag = 'tags';
	case Picture = 'pictures';
}
