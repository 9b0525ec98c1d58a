<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Hook;
use Encore\HookProvider;

/** WordPress hands a null on unvalidated, and its own functions complain about it: refused before that. */
final class NullValues implements HookProvider
{
	/** Null is a value there: "at once". */
	private const MAY_BE_NULL = ['date', 'date_gmt'];

	public function hooks(): array
	{
		return [Hook::filter('rest_pre_dispatch', $this->refuse(...), 10, 3)];
	}

	private function refuse(mixed $result, \WP_REST_Server $server, \WP_REST_Request $request): mixed
	{
		if ($result !== null || !str_starts_with($request->get_route(), '/' . Controller::NAMESPACE . '/')) {
			return $result;
		}
		foreach ($request->get_params() as $name => $value) {
			if ($value === null && !in_array($name, self::MAY_BE_NULL, true)) {
				return new \WP_Error('null_value', FieldMessages::for((string) $name, 'wrong_type'), ['status' => 400]);
			}
		}
		return $result;
	}
}
