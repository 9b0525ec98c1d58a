<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

/** By what an owner has done with an offer or a funnel; whether a shopper sees it depends on more. */
enum ListState: string
{
	/** All but those in the trash. */
	case All = 'all';
	case On = 'on';
	case Off = 'off';
	/** Not published, or not yet. */
	case Draft = 'draft';
	case Trash = 'trash';
}
