<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** The provider itself says that nothing was charged, or paid back. Its message is for whoever asked: the shopper, or the owner. */
final class NoMoneyMoved extends \RuntimeException
{
}
