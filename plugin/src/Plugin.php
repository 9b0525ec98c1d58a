<?php

declare(strict_types=1);

namespace Encore;

/** The composition root: builds the objects by hand and registers their hooks. The only place that wires. */
final class Plugin
{
	/** @param string $file the plugin's main file */
	public function __construct(private readonly string $file)
	{
	}

	public function boot(): void
	{
		foreach ($this->hooks() as $hook) {
			$hook->register(static function (\Throwable $error, string $name): void {
				error_log("Encore: {$name}: {$error->getMessage()}");
			});
		}
	}

	/** @return list<Hook> every hook of the plugin */
	public function hooks(): array
	{
		$hooks = [];
		foreach ($this->providers() as $provider) {
			array_push($hooks, ...$provider->hooks());
		}
		return $hooks;
	}

	/** @return list<HookProvider> */
	private function providers(): array
	{
		return [];
	}
}
