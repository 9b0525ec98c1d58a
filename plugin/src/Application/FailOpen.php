<?php

declare(strict_types=1);

namespace Encore\Application;

use Encore\Application\Ports\Log;

/**
 * What a hook is promised, for callbacks that lie in registries of the shop's: an error of ours is logged and a
 * harmless answer takes its place, so that the shop goes on selling.
 */
final class FailOpen
{
	public function __construct(private readonly Log $log)
	{
	}

	/**
	 * @template T
	 * @param callable(mixed...): T $work
	 * @param T                     $otherwise the answer that changes nothing
	 * @return \Closure(mixed...): T
	 */
	public function around(callable $work, mixed $otherwise, string $where): \Closure
	{
		return function (mixed ...$args) use ($work, $otherwise, $where): mixed {
			try {
				return $work(...$args);
			} catch (\Throwable $error) {
				$this->log->error($error, $where);
				return $otherwise;
			}
		};
	}
}
