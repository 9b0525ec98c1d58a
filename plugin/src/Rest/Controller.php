<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Application\Ports\RequestLimit;
use Encore\Hook;
use Encore\HookProvider;

/**
 * Registers routes and answers them: the whole request is checked against the schema, a name that is not in it is
 * refused (WordPress itself ignores unknown names), and errors leave through ErrorMap alone.
 */
abstract class Controller implements HookProvider
{
	public const NAMESPACE = 'encore/v1';

	private string $under = '';

	public function __construct(private readonly Log $log)
	{
	}

	/** The same routes once more, each with this before its path: for whoever plays what a shopper does. */
	public function under(string $path): static
	{
		$this->under = $path;
		return $this;
	}

	/** @return list<Route> */
	abstract protected function routes(): array;

	public function hooks(): array
	{
		return [Hook::action('rest_api_init', $this->register(...))];
	}

	private function register(): void
	{
		foreach ($this->routes() as $route) {
			register_rest_route(self::NAMESPACE, $this->under . $route->path, [
				[
					'methods' => $route->method,
					'permission_callback' => fn(\WP_REST_Request $request): bool|\WP_Error => PageLocale::in($request, fn(): bool|\WP_Error => $this->allows($route, $request)),
					'callback' => fn(\WP_REST_Request $request): \WP_REST_Response|\WP_Error => PageLocale::in($request, fn(): \WP_REST_Response|\WP_Error => $this->answer($route, $request)),
					'args' => array_map(self::strictly(...), $route->args),
					'validate_callback' => static fn(\WP_REST_Request $request): bool|\WP_Error => RequestNames::check($request, array_keys($route->args)),
				],
				...($route->schema === null ? [] : ['schema' => $route->schema]),
			]);
		}
	}

	/** An error here lets nobody in. */
	private function allows(Route $route, \WP_REST_Request $request): bool|\WP_Error
	{
		try {
			return ($route->allows)($request);
		} catch (\Throwable $error) {
			return ErrorMap::toResponse($error, fn(): string => $this->log->error($error, $route->path));
		}
	}

	private function answer(Route $route, \WP_REST_Request $request): \WP_REST_Response|\WP_Error
	{
		try {
			$answer = ($route->answer)($request);
			return $answer instanceof \WP_REST_Response ? $answer : new \WP_REST_Response($answer);
		} catch (\Throwable $error) {
			$refused = ErrorMap::toResponse($error, fn(): string => $this->log->error($error, $route->path));
			return $refused->get_error_code() === RequestLimit::REFUSED ? self::later($refused) : $refused;
		}
	}

	private static function later(\WP_Error $refused): \WP_REST_Response
	{
		$answer = rest_convert_error_to_response($refused);
		$answer->header('Retry-After', (string) RequestLimit::SECONDS);
		$answer->header('Cache-Control', 'no-store');
		return $answer;
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return array<string, mixed>
	 */
	private static function strictly(array $schema): array
	{
		return $schema + ['validate_callback' => 'rest_validate_request_arg', 'sanitize_callback' => 'rest_sanitize_request_arg'];
	}
}
