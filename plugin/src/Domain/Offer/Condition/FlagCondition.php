<?php

declare(strict_types=1);

namespace Encore\Domain\Offer\Condition;

/** Something is so, or with "not" is not so. */
abstract class FlagCondition extends Condition
{
}
