<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/**
 * The one way to the database: every statement is prepared, and one that fails throws, so that nobody takes
 * silence for an answer.
 *
 * @phpstan-type Value scalar|null
 */
final class Connection
{
	private int $depth = 0;

	/** @var list<callable(): void> what is done once all that is open is kept */
	private array $after = [];

	public function __construct(private readonly \wpdb $db)
	{
	}

	public static function toWordPress(): self
	{
		/** @var \wpdb $wpdb */
		global $wpdb;
		return new self($wpdb);
	}

	/** A table's full name, with this site's prefix. */
	public function table(string $name): string
	{
		return $this->db->prefix . $name;
	}

	/**
	 * @param literal-string $sql   with %i for names, %s and %d for values
	 * @param list<scalar>   $bound
	 * @return list<Row>
	 */
	public function rows(string $sql, array $bound): array
	{
		$rows = $this->db->get_results($this->prepare($sql, $bound), ARRAY_A);
		$this->assertNoError();
		return array_map(static fn(array $row): Row => new Row($row), array_values(is_array($rows) ? $rows : []));
	}

	/**
	 * @param literal-string $sql
	 * @param list<scalar>   $bound
	 */
	public function row(string $sql, array $bound): ?Row
	{
		return $this->rows($sql, $bound)[0] ?? null;
	}

	/**
	 * @param literal-string $sql
	 * @param list<scalar>   $bound
	 * @return int rows that changed
	 */
	public function execute(string $sql, array $bound): int
	{
		$changed = $this->db->query($this->prepare($sql, $bound));
		$this->assertNoError();
		return (int) $changed;
	}

	/**
	 * Where a unique key may say no: then nothing is changed, and nothing is logged. A deadlock has taken the whole transaction back, and is an error.
	 *
	 * @param literal-string $sql
	 * @param list<scalar>   $bound
	 * @return int|null rows that changed; null when the database refused
	 */
	public function tryToExecute(string $sql, array $bound): ?int
	{
		$wasQuiet = $this->db->suppress_errors(true);
		try {
			return $this->execute($sql, $bound);
		} catch (\RuntimeException $error) {
			return self::isDeadlock($error) ? throw $error : null;
		} finally {
			$this->db->suppress_errors($wasQuiet);
		}
	}

	/**
	 * Inserts a row unless a unique key says that it is there: the claim that makes "once" true.
	 *
	 * @param array<string, scalar|null> $values by column
	 * @return bool whether the row is ours
	 */
	public function insertIfAbsent(string $table, array $values): bool
	{
		return $this->insertAbsent($table, [array_filter($values, static fn(mixed $value): bool => $value !== null)]) === 1;
	}

	/**
	 * Several rows in one statement.
	 *
	 * @param non-empty-list<array<string, scalar>> $rows values by column, the same columns in each
	 * @return int how many of them were not there
	 */
	public function insertAbsent(string $table, array $rows): int
	{
		$columns = self::marks('%i', count($rows[0]));
		$marks = implode(', ', array_map(static fn(mixed $value): string => is_int($value) ? '%d' : '%s', $rows[0]));
		$all = self::marks("({$marks})", count($rows));
		return $this->execute(
			"INSERT IGNORE INTO %i ({$columns}) VALUES {$all}",
			[$table, ...array_keys($rows[0]), ...array_merge(...array_map(array_values(...), $rows))],
		);
	}

	/**
	 * Writes over rows that are exactly as expected: a compare-and-swap.
	 *
	 * @param array<string, scalar|null>      $values
	 * @param non-empty-array<string, scalar> $where
	 * @return int rows that changed
	 */
	public function update(string $table, array $values, array $where): int
	{
		// Not wpdb::update(), which asks the database for the table's columns first.
		$set = implode(', ', array_map(static fn(mixed $value): string => $value === null ? '%i = NULL' : '%i = %s', $values));
		$only = implode(' AND ', array_fill(0, count($where), '%i = %s'));
		return $this->execute("UPDATE %i SET {$set} WHERE {$only}", [$table, ...self::pairs($values), ...self::pairs($where)]);
	}

	/** @param array<string, scalar> $where */
	public function delete(string $table, array $where): int
	{
		$deleted = $this->db->delete($table, $where);
		$this->assertNoError();
		return (int) $deleted;
	}

	/**
	 * All of it or nothing. One inside another is part of the outer one.
	 *
	 * @template T
	 * @param callable(): T $work
	 * @return T
	 */
	public function transaction(callable $work): mixed
	{
		if ($this->depth > 0) {
			return $work();
		}
		++$this->depth;
		try {
			$result = (new Transaction($this->db))->run($work);
		} catch (\Throwable $error) {
			$this->after = [];
			throw $error;
		} finally {
			--$this->depth;
		}
		[$after, $this->after] = [$this->after, []];
		foreach ($after as $one) {
			$one();
		}
		return $result;
	}

	/** The database gave up one transaction so that another could go on: the same may be tried again. */
	public static function isDeadlock(\Throwable $error): bool
	{
		return str_contains($error->getMessage(), 'Deadlock');
	}

	/** @param callable(): void $work done when the transaction is kept, and never where it is taken back; at once where there is none */
	public function afterwards(callable $work): void
	{
		if ($this->depth === 0) {
			$work();
			return;
		}
		$this->after[] = $work;
	}

	/** @param string $table with its prefix */
	public function hasTable(string $table): bool
	{
		return $this->rows('SHOW TABLES LIKE %s', [$this->db->esc_like($table)]) !== [];
	}

	/** For dbDelta: "DEFAULT CHARACTER SET utf8mb4 …". */
	public function collation(): string
	{
		return $this->db->get_charset_collate();
	}

	/**
	 * As many marks as there are values, for an IN ( … ).
	 *
	 * @param literal-string $mark
	 * @return literal-string
	 */
	public static function marks(string $mark, int $count): string
	{
		return implode(', ', array_fill(0, max(1, $count), $mark));
	}

	/**
	 * @param array<string, scalar|null> $values
	 * @return list<scalar> name, value, name, value; of a NULL its name alone
	 */
	private static function pairs(array $values): array
	{
		$pairs = [];
		foreach ($values as $name => $value) {
			array_push($pairs, $name, ...($value === null ? [] : [$value]));
		}
		return $pairs;
	}

	/**
	 * @param literal-string $sql
	 * @param list<scalar>   $bound
	 */
	private function prepare(string $sql, array $bound): string
	{
		return (string) $this->db->prepare($sql, ...$bound);
	}

	/** @throws \RuntimeException */
	private function assertNoError(): void
	{
		if ($this->db->last_error !== '') {
			throw new \RuntimeException("The database refused: {$this->db->last_error}");
		}
	}
}
