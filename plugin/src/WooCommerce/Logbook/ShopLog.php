<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Logbook;

use Encore\Application\Logbook\LogEntry;
use Encore\Application\Ports\Log;

/** Errors in WooCommerce's log too, where an owner can read them; PHP's own has them whatever becomes of that one. */
final class ShopLog implements Log
{
	public const SOURCE = 'encore';

	public function __construct(private readonly Log $php)
	{
	}

	public function error(\Throwable $error, string $where): string
	{
		$id = $this->php->error($error, $where);
		try {
			wc_get_logger()->error(LogEntry::text($id, $where, $error), ['source' => self::SOURCE]);
		} catch (\Throwable) {
			// A log that cannot be written must not end what was being done; it is in the other one.
			return $id;
		}
		return $id;
	}
}
