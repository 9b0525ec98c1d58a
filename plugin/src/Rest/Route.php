<?php

declare(strict_types=1);

namespace Encore\Rest;

/** One route: who may ask, what may be in the request, what answers. */
final class Route
{
	/**
	 * @param non-falsy-string                      $path    under encore/v1, "/orders/(?P<id>\d+)/offer"
	 * @param callable(\WP_REST_Request): (bool|\WP_Error) $allows  who may ask
	 * @param callable(\WP_REST_Request): mixed     $answer  throws what ErrorMap knows
	 * @param array<string, array<string, mixed>>   $args    JSON schema of every name the request may carry, path and query among them
	 * @param (callable(): array<string, mixed>)|null $schema  of the answer
	 */
	public function __construct(
		public readonly string $path,
		public readonly string $method,
		public readonly mixed $allows,
		public readonly mixed $answer,
		public readonly array $args = [],
		public readonly mixed $schema = null,
	) {
	}
}
