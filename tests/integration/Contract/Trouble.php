<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Contract;

/** What can become of a call to a provider. */
enum Trouble
{
	case TimeOutBefore;
	case TimeOutAfter;
	case ErrorBefore;
	case ErrorAfter;
	case EmptyAnswer;
	case Garbage;

	/** Whether the provider has done what it was asked to do. */
	public function isDone(): bool
	{
		return in_array($this, [self::TimeOutAfter, self::ErrorAfter, self::EmptyAnswer, self::Garbage], true);
	}
}
