<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application\Histories;

/** What a request does at a port may be cut off before or after it, and another request may come in between. */
final class Port
{
	/** What is done inside a transaction is part of its one step. */
	private static bool $isInside = false;

	/**
	 * @template T
	 * @param callable(): T $work one atomic step, as one statement or transaction is
	 * @return T
	 */
	public static function step(string $name, callable $work): mixed
	{
		if (\Fiber::getCurrent() === null || self::$isInside) {
			return $work();
		}
		\Fiber::suspend("before {$name}");
		self::$isInside = true;
		try {
			$result = $work();
		} finally {
			self::$isInside = false;
		}
		\Fiber::suspend("after {$name}");
		return $result;
	}
}
