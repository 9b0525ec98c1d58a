<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\Ports\Log;

/** Writes to PHP's error log, where WordPress sends it to debug.log when the site asks for that. */
final class ErrorLog implements Log
{
	public function error(\Throwable $error, string $where): string
	{
		$id = bin2hex(random_bytes(4));
		error_log(sprintf(
			'Encore [%s] %s: %s: %s in %s:%d',
			$id,
			$where,
			$error::class,
			$error->getMessage(),
			$error->getFile(),
			$error->getLine(),
		));
		return $id;
	}
}
