<?php

declare(strict_types=1);

namespace Encore;

/** The one thing thrown in a hook that is meant: what is about to be paid must not be. */
interface StopsPayment extends \Throwable
{
}
