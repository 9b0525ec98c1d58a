<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Deletion\UnderWay;
use Encore\Application\Mail\MailState;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\RefundAttempt;

/** Takes the rows out of Encore's tables, which stay: all of them, or none while money is under way. */
final class LedgerDeletion
{
	/** Their scheduled end is two hours; a card that cannot be let go by then keeps nobody waiting. */
	private const CARD = '-3 hours';

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function underWay(\DateTimeImmutable $now): UnderWay
	{
		[$states, $marks] = self::ended();
		return new UnderWay(
			$this->number("SELECT COUNT(*) AS number FROM %i WHERE check_at IS NOT NULL OR state NOT IN ({$marks})", [$this->tables->acceptances(), ...$states]),
			$this->number('SELECT COUNT(*) AS number FROM %i WHERE outcome NOT IN (%s, %s)', [$this->tables->refunds(), RefundAttempt::REFUNDED, RefundAttempt::REFUSED]),
			$this->number('SELECT COUNT(*) AS number FROM %i WHERE state IN (%s, %s)', [$this->tables->mails(), MailState::Waiting->value, MailState::Sending->value]),
			$this->number("SELECT COUNT(*) AS number FROM %i WHERE kind = 'card' AND is_over = 0 AND given_at > %s", [$this->tables->consents(), Row::time($now->modify(self::CARD))]),
		);
	}

	/**
	 * What became known later of a charge or refund is another mark: a record that was saved before does not have it.
	 *
	 * @return string empty where nothing was charged
	 */
	public function moneyMark(): string
	{
		$attempts = $this->outcomes("WHERE outcome <> 'declined'", $this->tables->attempts());
		return $attempts === [] ? '' : md5((string) wp_json_encode([$attempts, $this->outcomes('', $this->tables->refunds())]));
	}

	/**
	 * @param literal-string $where
	 * @return list<array<array-key, mixed>>
	 */
	private function outcomes(string $where, string $table): array
	{
		$rows = $this->connection->rows("SELECT outcome, COUNT(*) AS number, MAX(id) AS newest, MAX(concluded_at) AS ended FROM %i {$where} GROUP BY outcome ORDER BY outcome", [$table]);
		return array_map(static fn(Row $row): array => $row->all(), $rows);
	}

	public function charges(): int
	{
		return $this->number("SELECT COUNT(*) AS number FROM %i WHERE outcome <> 'declined'", [$this->tables->attempts()]);
	}

	/**
	 * What is shown goes first: from there on nobody can accept, and whoever just did is seen by what follows. What has
	 * ended goes before anything is counted: a charge or refund that begins meanwhile finds its row gone, or keeps us out.
	 *
	 * @return bool whether the rows are gone
	 */
	public function delete(string $mark, \DateTimeImmutable $now): bool
	{
		try {
			$this->connection->transaction(function () use ($mark, $now): void {
				$this->empty($this->tables->presentations());
				$money = $this->moneyMark();
				[$states, $marks] = self::ended();
				$this->connection->execute("DELETE FROM %i WHERE check_at IS NULL AND state IN ({$marks})", [$this->tables->acceptances(), ...$states]);
				$this->connection->execute('DELETE FROM %i WHERE outcome IN (%s, %s)', [$this->tables->refunds(), RefundAttempt::REFUNDED, RefundAttempt::REFUSED]);
				if ($money !== $mark || $this->underWay($now)->isAny()) {
					throw new StillUnderWay();
				}
				array_map($this->empty(...), $this->tables->all());
			});
		} catch (StillUnderWay) {
			return false;
		}
		return true;
	}

	private function empty(string $table): void
	{
		$this->connection->execute('DELETE FROM %i', [$table]);
	}

	/**
	 * @param literal-string $sql
	 * @param list<scalar>   $bound
	 */
	private function number(string $sql, array $bound): int
	{
		return $this->connection->row($sql, $bound)?->int('number') ?? 0;
	}

	/** @return array{list<string>, literal-string} states in which nothing more happens by itself, and their marks */
	private static function ended(): array
	{
		$states = [...array_column(AcceptanceState::AT_REST, 'value'), AcceptanceState::Expired->value];
		return [$states, Connection::marks('%s', count($states))];
	}
}
