<?php

declare(strict_types=1);

namespace Encore;

/**
 * One hook into WordPress: what it listens to, what runs, and what happens when that fails.
 *
 * A hook fails open unless it is closed: an error of ours is logged and the value comes back unchanged, so that
 * the shop goes on selling.
 */
final class Hook
{
	private bool $failsClosed = false;

	/** @param callable(mixed...): mixed $callback */
	private function __construct(
		public readonly string $name,
		private readonly mixed $callback,
		public readonly int $priority,
		public readonly int $acceptedArgs,
	) {
	}

	public static function action(string $name, callable $callback, int $priority = 10, int $acceptedArgs = 1): self
	{
		return new self($name, $callback, $priority, $acceptedArgs);
	}

	public static function filter(string $name, callable $callback, int $priority = 10, int $acceptedArgs = 1): self
	{
		return new self($name, $callback, $priority, $acceptedArgs);
	}

	/** The same hook, but its errors reach the caller: for the payment path and for hooks that stop a checkout by throwing. */
	public function closed(): self
	{
		$hook = clone $this;
		$hook->failsClosed = true;
		return $hook;
	}

	/** The same place and promise with another callback; a test puts one in that throws. */
	public function calling(callable $callback): self
	{
		$hook = new self($this->name, $callback, $this->priority, $this->acceptedArgs);
		$hook->failsClosed = $this->failsClosed;
		return $hook;
	}

	public function isClosed(): bool
	{
		return $this->failsClosed;
	}

	/** @param callable(\Throwable, string): void $report called with the error and the hook's name */
	public function register(callable $report): void
	{
		add_filter(
			$this->name,
			function (mixed ...$args) use ($report): mixed {
				if ($this->failsClosed) {
					return ($this->callback)(...$args);
				}
				try {
					return ($this->callback)(...$args);
				} catch (\Throwable $error) {
					$report($error, $this->name);
					return $args[0] ?? null;
				}
			},
			$this->priority,
			$this->acceptedArgs,
		);
	}
}
