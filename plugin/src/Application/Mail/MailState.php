<?php

declare(strict_types=1);

namespace Encore\Application\Mail;

/** What has become of a mail that is owed. */
enum MailState: string
{
	case Waiting = 'waiting';
	/** In somebody's hands; whoever was cut off there loses it to the next after a while. */
	case Sending = 'sending';
	case Sent = 'sent';
	/** There was nothing to send: the owner has switched it off, or nothing of what was added is left. */
	case Off = 'off';
	/** Tried often enough. */
	case Failed = 'failed';
}
