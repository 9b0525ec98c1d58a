<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** What is remembered for a while in WordPress's options; each has a second row that says until when. */
final class KnownRows
{
	public const PREFIX = 'encore_known_';

	public static function delete(Connection $connection): void
	{
		$connection->execute('DELETE FROM %i WHERE option_name LIKE %s OR option_name LIKE %s', [
			$connection->table('options'),
			'_transient_' . self::PREFIX . '%',
			'_transient_timeout_' . self::PREFIX . '%',
		]);
	}
}
