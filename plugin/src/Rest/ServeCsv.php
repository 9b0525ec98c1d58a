<?php

declare(strict_types=1);

namespace Encore\Rest;

use Encore\Application\Ports\Log;
use Encore\Hook;
use Encore\HookProvider;

/** Sends a CsvResponse, whichever route gave it, in the place of JSON. */
final class ServeCsv implements HookProvider
{
	public function __construct(private readonly Log $log)
	{
	}

	public function hooks(): array
	{
		return [Hook::filter('rest_pre_serve_request', $this->serve(...), 10, 3)];
	}

	/** @param mixed $served whether somebody has answered already */
	private function serve(mixed $served, mixed $response, mixed $request): mixed
	{
		if ($served === true || !$response instanceof CsvResponse) {
			return $served;
		}
		if ($request instanceof \WP_REST_Request && $request->get_method() !== 'HEAD') {
			try {
				$response->send();
			} catch (\Throwable $error) {
				// Half of it is sent: what follows must not look like rows of it.
				$this->log->error($error, 'csv');
			}
		}
		return true;
	}
}
