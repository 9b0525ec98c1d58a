<?php

declare(strict_types=1);

namespace Encore\WordPress\Walkthrough;

use Encore\Hook;
use Encore\HookProvider;

/** What an owner alone asks for is built where it is asked for: no page of the shop pays for it. */
final class OnDemand implements HookProvider
{
	/**
	 * @param \Closure(): bool               $isAsked   whether this request is for one of its pages
	 * @param \Closure(): list<HookProvider> $providers what is built for it
	 * @param \Closure(): list<HookProvider> $routes    what REST needs of it
	 * @param string                         $namespace of them
	 * @param \Closure(\Throwable, string): void $report
	 */
	public function __construct(
		private readonly \Closure $isAsked,
		private readonly \Closure $providers,
		private readonly \Closure $routes,
		private readonly string $namespace,
		private readonly \Closure $report,
	) {
	}

	public function hooks(): array
	{
		return [
			// Before anything else is done there.
			Hook::action('template_redirect', fn() => ($this->isAsked)() ? $this->register(($this->providers)()) : null, -2, 0),
			Hook::action('rest_api_init', fn() => $this->mayAskForRoutes() ? $this->register(($this->routes)()) : null, 5, 0),
		];
	}

	/** Pages of the shop read ahead from REST, and checkouts ask WooCommerce's: neither pays for this. */
	private function mayAskForRoutes(): bool
	{
		global $wp;
		$route = $wp instanceof \WP ? $wp->query_vars['rest_route'] ?? '' : '';
		return is_string($route) && $route !== ''
			? trim($route, '/') === '' || str_starts_with($route, "/{$this->namespace}")
			: did_action('template_redirect') === 0;
	}

	/** @param list<HookProvider> $providers */
	private function register(array $providers): void
	{
		foreach ($providers as $provider) {
			foreach ($provider->hooks() as $hook) {
				$hook->register($this->report);
			}
		}
	}
}
