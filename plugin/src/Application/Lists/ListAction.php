<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

/** What a list does with those that are ticked. */
enum ListAction: string
{
	/** Published where it is not, and complete. */
	case SwitchOn = 'switch_on';
	case SwitchOff = 'switch_off';
	/** Of an offer: from when and until when. */
	case Schedule = 'schedule';
	/** A draft beside it. */
	case Duplicate = 'duplicate';
	case Trash = 'trash';
	/** Out of the trash, as a draft. */
	case Restore = 'restore';
	/** What lies in the trash, for good. */
	case Delete = 'delete';
}
