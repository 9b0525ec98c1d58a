<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

interface Log
{
	/** @return string a correlation id, which a shopper can be told */
	public function error(\Throwable $error, string $where): string;
}
