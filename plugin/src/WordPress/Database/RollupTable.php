<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Rollups;
use Encore\Application\Reports\DayRollup;

/** The rows of days that were added up, and the queue. A day's rows are replaced in one transaction, together with its place in the queue. */
final class RollupTable implements Rollups
{
	/** The option that says when changes were looked for. */
	public const LOOK = 'encore_rollup_look';

	private const AT_ONCE = 200;

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function ask(array $days): void
	{
		foreach (array_chunk(array_unique($days), self::AT_ONCE) as $some) {
			$mark = bin2hex(random_bytes(8));
			$this->connection->transaction(function () use ($some, $mark): void {
				$this->connection->insertAbsent($this->tables->rollupQueue(), array_map(static fn(string $day): array => ['day' => $day, 'asked' => $mark], $some));
				$marks = Connection::marks('%s', count($some));
				$this->connection->execute("UPDATE %i SET asked = %s WHERE day IN ({$marks})", [$this->tables->rollupQueue(), $mark, ...$some]);
			});
		}
	}

	public function next(string $before): ?array
	{
		$row = $this->connection->row('SELECT day, asked FROM %i WHERE day < %s ORDER BY day DESC LIMIT 1', [$this->tables->rollupQueue(), $before]);
		return $row === null ? null : [$row->text('day'), $row->text('asked')];
	}

	public function asked(string $day): ?string
	{
		return $this->connection->row('SELECT asked FROM %i WHERE day = %s', [$this->tables->rollupQueue(), $day])?->text('asked');
	}

	public function replace(string $day, string $asked, DayRollup $rollup): bool
	{
		return $this->connection->transaction(function () use ($day, $asked, $rollup): bool {
			if ($this->connection->execute('DELETE FROM %i WHERE day = %s AND asked = %s', [$this->tables->rollupQueue(), $day, $asked]) !== 1) {
				return false;
			}
			foreach ($rollup->rows() as $name => $rows) {
				$this->write($this->table($name), $day, $rows);
			}
			return true;
		});
	}

	public function lastLook(): array
	{
		$look = get_option(self::LOOK);
		$at = is_array($look) && is_string($look['at'] ?? null) ? new \DateTimeImmutable($look['at'], new \DateTimeZone('UTC')) : null;
		$open = is_array($look) && is_array($look['open'] ?? null) ? $look['open'] : [];
		return [$at, array_values(array_filter($open, is_string(...)))];
	}

	public function keepLook(\DateTimeImmutable $now, array $open): void
	{
		update_option(self::LOOK, ['at' => Row::time($now), 'open' => $open], false);
	}

	/** @param list<array<string, int|string>> $rows */
	private function write(string $table, string $day, array $rows): void
	{
		$this->connection->execute('DELETE FROM %i WHERE day = %s', [$table, $day]);
		foreach (array_chunk($rows, self::AT_ONCE) as $some) {
			$this->connection->insertAbsent($table, array_map(static fn(array $row): array => ['day' => $day] + $row, $some));
		}
	}

	private function table(string $name): string
	{
		return match ($name) {
			'offers' => $this->tables->rollupOffers(),
			'orders' => $this->tables->rollupOrders(),
			'products' => $this->tables->rollupProducts(),
			default => $this->tables->rollupFailures(),
		};
	}
}
