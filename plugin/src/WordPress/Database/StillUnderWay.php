<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** Takes a deletion back that was begun. */
final class StillUnderWay extends \RuntimeException
{
}
