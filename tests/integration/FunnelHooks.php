<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

use Encore\Hook;

/** Runs what hangs on one hook at one priority, without the rest of WordPress that hangs there too. */
final class FunnelHooks
{
	public static function run(string $name, int $priority, mixed ...$arguments): void
	{
		global $wp_filter;
		$_SERVER['REQUEST_METHOD'] = 'GET';
		$hook = is_array($wp_filter) ? $wp_filter[$name] ?? null : null;
		$callbacks = $hook instanceof \WP_Hook ? $hook->callbacks[$priority] ?? [] : [];
		foreach (is_array($callbacks) ? array_column($callbacks, 'function') : [] as $function) {
			$owner = $function instanceof \Closure ? (new \ReflectionFunction($function))->getClosureThis() : null;
			if ($owner instanceof Hook && $function instanceof \Closure) {
				$function(...$arguments);
			}
		}
	}
}
