<?php

declare(strict_types=1);

namespace Encore\Rest;

/** Which names a request carries. */
final class RequestNames
{
	/** Not `_method`: with it a link, which any page may hold, would be an answer. */
	private const OF_WORDPRESS = [
		'rest_route', 'context', 'id', 'parent',
		'_locale', '_fields', '_embed', '_envelope', '_jsonp', '_pretty', '_wpnonce',
	];

	/** @param list<string> $known */
	public static function check(\WP_REST_Request $request, array $known): bool|\WP_Error
	{
		$unknown = self::unknown($request, $known);
		return $unknown === [] ? true : self::refuse($unknown);
	}

	/** The id in the path. */
	public static function id(\WP_REST_Request $request): int
	{
		$id = $request->get_param('id');
		return is_numeric($id) ? absint($id) : 0;
	}

	/** @param list<string> $unknown */
	public static function refuse(array $unknown): \WP_Error
	{
		return new \WP_Error(
			'unknown_name',
			/* translators: %s: names in a request, separated by commas. */
			sprintf(__('Unknown name in the request: %s', 'encore'), implode(', ', $unknown)),
			['status' => 400, 'names' => $unknown],
		);
	}

	/**
	 * @param list<string> $known
	 * @return list<string>
	 */
	private static function unknown(\WP_REST_Request $request, array $known): array
	{
		$all = [
			...array_keys($request->get_query_params()),
			...array_keys($request->get_body_params()),
			...array_keys($request->get_json_params() ?? []),
		];
		$unknown = array_filter(
			array_map(strval(...), $all),
			static fn(string $name): bool => !in_array($name, [...$known, ...self::OF_WORDPRESS], true),
		);
		return array_values(array_unique($unknown));
	}
}
