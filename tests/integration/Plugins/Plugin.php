<?php

declare(strict_types=1);

namespace Encore\Tests\Integration\Plugins;

/** Somebody else's plugin: hooks that are there while it is switched on. */
abstract class Plugin
{
	/** @var list<array{string, callable, int}> */
	private array $hooks = [];

	/** @return list<array{0: string, 1: callable, 2?: int, 3?: int}> hook, what it does, priority, arguments */
	abstract protected function hooks(): array;

	public function on(): static
	{
		foreach ($this->hooks() as $hook) {
			[$name, $work, $priority, $arguments] = $hook + [2 => 10, 3 => 1];
			add_filter($name, $work, $priority, $arguments);
			$this->hooks[] = [$name, $work, $priority];
		}
		return $this;
	}

	public function off(): void
	{
		foreach ($this->hooks as [$name, $work, $priority]) {
			remove_filter($name, $work, $priority);
		}
		$this->hooks = [];
	}
}
