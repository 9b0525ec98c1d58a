<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Reports\CsvLine;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;

/** Everything that was or may have been captured, as a file that outlives Encore's tables. */
final class MoneyRecord
{
	private const COLUMNS = [
		'order', 'amount', 'currency', 'refunded', 'gateway', 'transaction', 'outcome', 'begun_at_utc', 'concluded_at_utc',
		'offer', 'acceptance', 'state', 'attempt', 'consent', 'consent_given_at_utc',
	];

	private const AT_ONCE = 500;

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	/**
	 * Writes a CSV file that nobody can guess, in a folder that lists nothing on any web server.
	 *
	 * @param string $uploads the folder for uploads
	 * @return string its path; empty when there is nothing to keep
	 * @throws \RuntimeException when it could not be written
	 */
	public function save(string $uploads): string
	{
		if ($this->after(0) === []) {
			return '';
		}
		$folder = "{$uploads}/encore-records";
		$path = sprintf('%s/charges-%s-%s.csv', $folder, gmdate('Y-m-d'), bin2hex(random_bytes(16)));
		$isThere = wp_mkdir_p($folder) && file_put_contents("{$folder}/index.html", '') !== false;
		$file = $isThere ? fopen($path, 'x') : false;
		if ($file === false) {
			throw new \RuntimeException("{$path} could not be written.");
		}
		foreach ($this->lines() as $line) {
			$this->write($file, $line);
		}
		if (!fflush($file) || !fclose($file)) {
			throw new \RuntimeException("{$path} could not be written to its end.");
		}
		return $path;
	}

	/** @return \Generator<int, list<string>> its heads, and a line for each attempt at a charge, the oldest first */
	public function lines(): \Generator
	{
		yield self::COLUMNS;
		$rows = $this->after(0);
		while ($rows !== []) {
			foreach ($rows as $row) {
				yield self::values($row);
			}
			$rows = $this->after(end($rows)->int('id'));
		}
	}

	/** @return list<Row> attempts of which it is not known that no money moved */
	private function after(int $id): array
	{
		return $this->connection->rows(
			"SELECT t.id, t.acceptance, t.number, t.amount, t.currency, t.minor_unit, t.outcome, t.transaction_id, t.begun_at, t.concluded_at,
				a.order_id, a.offer_id, a.state, a.gateway, a.consent, a.accepted_at,
				(SELECT SUM(r.amount) FROM %i r WHERE r.acceptance = t.acceptance AND r.transaction_id = t.transaction_id AND r.outcome IN (%s, %s)) AS refunded
			FROM %i t LEFT JOIN %i a ON a.uuid = t.acceptance
			WHERE t.outcome <> 'declined' AND t.id > %d ORDER BY t.id LIMIT %d",
			[$this->tables->refunds(), RefundAttempt::REFUNDED, RefundAttempt::FOUND, $this->tables->attempts(), $this->tables->acceptances(), $id, self::AT_ONCE],
		);
	}

	/** @return list<string> */
	private static function values(Row $row): array
	{
		$money = static fn(string $column): string => (new Money($row->int($column), $row->text('currency'), $row->int('minor_unit')))->toDecimal();
		return [
			$row->text('order_id'),
			$money('amount'),
			$row->text('currency'),
			$money('refunded'),
			$row->text('gateway'),
			$row->text('transaction_id'),
			$row->text('outcome'),
			$row->text('begun_at'),
			$row->text('concluded_at'),
			$row->text('offer_id'),
			$row->text('acceptance'),
			$row->text('state'),
			$row->text('number'),
			$row->text('consent'),
			$row->text('accepted_at'),
		];
	}

	/**
	 * A spreadsheet takes what begins like a formula for one.
	 *
	 * @param resource     $file
	 * @param list<string> $values
	 */
	private function write($file, array $values): void
	{
		$harmless = array_map(CsvLine::harmless(...), $values);
		if (fputcsv($file, $harmless, ',', '"', '') === false) {
			throw new \RuntimeException('The record of charges could not be written.');
		}
	}
}
