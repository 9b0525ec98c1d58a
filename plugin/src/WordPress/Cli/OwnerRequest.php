<?php

declare(strict_types=1);

namespace Encore\WordPress\Cli;

/** A route of the owner's, asked as who runs the command: the same checks, the same words. */
final class OwnerRequest
{
	/**
	 * @param array<string, mixed> $parameters of a query, or the body of a POST
	 * @return array<array-key, mixed> its answer; what is refused ends the process with the reason
	 */
	public static function ask(string $method, string $path, array $parameters): array
	{
		current_user_can('manage_woocommerce') || \WP_CLI::error('Name somebody who manages the shop: --user=…');
		$request = new \WP_REST_Request($method, "/encore/v1{$path}");
		if ($method === 'POST') {
			$request->set_header('Content-Type', 'application/json');
			$request->set_body((string) wp_json_encode($parameters));
		} else {
			$request->set_query_params($parameters);
		}
		$answer = rest_do_request($request);
		$data = $answer->get_data();
		if ($answer->is_error()) {
			\WP_CLI::error(self::problem(is_array($data) ? $data : []));
		}
		return is_array($data) ? $data : [];
	}

	/** @param array<array-key, mixed> $data */
	private static function problem(array $data): string
	{
		$inner = is_array($data['data'] ?? null) ? $data['data'] : [];
		$params = is_array($inner['params'] ?? null) ? array_filter($inner['params'], is_string(...)) : [];
		$message = is_string($data['message'] ?? null) ? $data['message'] : '';
		return implode(' ', [$message, ...array_values($params)]);
	}
}
