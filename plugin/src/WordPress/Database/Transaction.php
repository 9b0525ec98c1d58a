<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** All of it or nothing. One inside another is part of the outer one. */
final class Transaction
{
	private int $depth = 0;

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function run(callable $work): mixed
	{
		global $wpdb;
		if ($this->depth > 0) {
			return $work();
		}
		++$this->depth;
		$wpdb->query('START TRANSACTION');
		try {
			$result = $work();
			$wpdb->query('COMMIT');
			return $result;
		} catch (\Throwable $error) {
			$wpdb->query('ROLLBACK');
			throw $error;
		} finally {
			--$this->depth;
		}
	}
}
