<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** What plugins have written down with accounts, as WordPress's user options. */
final class AccountOptions
{
	public function __construct(private readonly Connection $connection)
	{
	}

	/** Whether it stands so with any account, for this site or for all of a network. */
	public function hasAny(string $option, string $value): bool
	{
		return $this->connection->row(
			'SELECT umeta_id AS id FROM %i WHERE meta_key IN ( %s, %s ) AND meta_value = %s LIMIT 1',
			[(string) _get_meta_table('user'), $this->connection->table($option), $option, $value],
		) !== null;
	}
}
