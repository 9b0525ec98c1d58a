<?php

declare(strict_types=1);

namespace Encore;

/**
 * One hook into WordPress: what it listens to and what runs. It fails open: an error of ours is logged and the value
 * comes back unchanged, so that the shop goes on selling.
 */
final class Hook
{
	/** Fired every five minutes, for all that is due: looks at acceptances, then whatever hangs on them. */
	public const SCHEDULE = 'encore_reconcile';

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

	/** The same place with another callback; a test puts one in that throws. */
	public function calling(callable $callback): self
	{
		return new self($this->name, $callback, $this->priority, $this->acceptedArgs);
	}

	/** @param callable(\Throwable, string): void $report called with the error and the hook's name */
	public function register(callable $report): void
	{
		add_filter(
			$this->name,
			function (mixed ...$args) use ($report): mixed {
				try {
					return ($this->callback)(...$args);
				} catch (StopsPayment $stop) {
					throw $stop;
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
