<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/**
 * One piece of work in the database: all of it or nothing. MySQL and MariaDB end a transaction by themselves on a
 * deadlock, and whoever writes on without noticing would write for good. So nothing is committed by itself until the
 * work is over, and a savepoint, which goes with its transaction and its connection, tells whether it was one piece.
 */
final class Transaction
{
	private const MARK = 'encore_one_piece';

	private readonly bool $endsByItself;

	public function __construct(private readonly \wpdb $db)
	{
		$this->endsByItself = $db->is_mysql === true;
	}

	/**
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function run(callable $work): mixed
	{
		try {
			$this->begin();
			$result = $work();
			$this->keep();
		} catch (\Throwable $error) {
			$this->takeBack();
			throw $error;
		} finally {
			// Only after COMMIT or ROLLBACK: this would commit what is open.
			$this->endsByItself && $this->say('SET autocommit = 1');
		}
		return $result;
	}

	private function begin(): void
	{
		$this->endsByItself && $this->say('SET autocommit = 0');
		$this->say('START TRANSACTION');
		$this->endsByItself && $this->say('SAVEPOINT ' . self::MARK);
	}

	private function keep(): void
	{
		$this->endsByItself && $this->say('RELEASE SAVEPOINT ' . self::MARK);
		$this->say('COMMIT');
	}

	/** Where the database does not even take work back, leaving it does. */
	private function takeBack(): void
	{
		if ($this->db->query('ROLLBACK') === false && $this->endsByItself) {
			$this->db->close();
			$this->db->db_connect(false);
		}
	}

	/** Work that was not begun or kept as one piece never counts as done: a gateway may be called on the strength of it. */
	private function say(string $statement): void
	{
		if ($this->db->query($statement) === false) {
			throw new \RuntimeException("The database refused: {$statement}. {$this->db->last_error}");
		}
	}
}
