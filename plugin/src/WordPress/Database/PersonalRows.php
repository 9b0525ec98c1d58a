<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\PersonalRecords;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;

/** Reads and forgets an order's rows in all tables. */
final class PersonalRows implements PersonalRecords
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function consents(int $orderId): array
	{
		$ofCard = $this->connection->rows('SELECT * FROM %i WHERE order_id = %d ORDER BY id', [$this->tables->consents(), $orderId]);
		$ofOffers = $this->connection->rows(
			'SELECT consent, consent_locale, quote, accepted_at FROM %i WHERE order_id = %d AND consent IS NOT NULL ORDER BY id',
			[$this->tables->acceptances(), $orderId],
		);
		return [
			...array_map(static fn(Row $row): Consent => Consent::give(
				$row->text('text'),
				$row->text('locale'),
				new Money($row->int('amount'), $row->text('currency'), $row->int('minor_unit')),
				$row->instant('given_at'),
			), $ofCard),
			...array_map(static fn(Row $row): Consent => Consent::give(
				$row->text('consent'),
				$row->text('consent_locale'),
				Quote::fromJson($row->text('quote'))->total(),
				$row->instant('accepted_at'),
			), $ofOffers),
		];
	}

	public function forget(int $orderId, \DateTimeImmutable $before): bool
	{
		return $this->connection->transaction(function () use ($orderId, $before): bool {
			$kept = $this->kept($orderId, $before);
			$marks = Connection::marks('%s', count($kept));
			// The consent to keeping the card belongs to what was charged to it; and while the card is kept, it leads there.
			$isCharged = $kept === [] ? 0 : 1;
			$uuids = $kept === [] ? [''] : $kept;
			$this->connection->execute(
				"DELETE FROM %i WHERE acceptance IN (SELECT uuid FROM %i WHERE order_id = %d) AND acceptance NOT IN ({$marks})",
				[$this->tables->attempts(), $this->tables->acceptances(), $orderId, ...$uuids],
			);
			$this->connection->execute(
				"DELETE FROM %i WHERE order_id = %d AND NOT (kind = 'card' AND (is_over = 0 OR %d = 1)) AND acceptance NOT IN ({$marks})",
				[$this->tables->consents(), $orderId, $isCharged, ...$uuids],
			);
			foreach ([$this->tables->acceptances(), $this->tables->presentations()] as $table) {
				$this->connection->execute("DELETE FROM %i WHERE order_id = %d AND uuid NOT IN ({$marks})", [$table, $orderId, ...$uuids]);
			}
			$this->connection->execute('DELETE FROM %i WHERE order_id = %d AND due_at IS NULL', [$this->tables->mails(), $orderId]);
			$this->connection->execute('DELETE FROM %i WHERE order_id = %d', [$this->tables->traces(), $orderId]);
			return $kept !== [];
		});
	}

	public function forgetCart(string $cart): bool
	{
		return $this->connection->delete($this->tables->presentations(), ['scope' => PresentationTable::cartScope($cart)]) > 0;
	}

	/**
	 * The record of money: whatever did not end without any. And what may still be open.
	 *
	 * @return list<string> uuids of presentations and their acceptances
	 */
	private function kept(int $orderId, \DateTimeImmutable $before): array
	{
		$uncharged = Connection::marks('%s', count(AcceptanceState::UNCHARGED));
		return array_map(static fn(Row $row): string => $row->text('uuid'), $this->connection->rows(
			"SELECT a.uuid FROM %i a WHERE a.order_id = %d AND (a.state NOT IN ({$uncharged}) OR a.check_at IS NOT NULL
				OR EXISTS (SELECT 1 FROM %i t WHERE t.acceptance = a.uuid AND t.outcome <> 'declined'))
			UNION SELECT p.uuid FROM %i p WHERE p.order_id = %d AND p.shown_at >= %s",
			[
				$this->tables->acceptances(),
				$orderId,
				...array_column(AcceptanceState::UNCHARGED, 'value'),
				$this->tables->attempts(),
				$this->tables->presentations(),
				$orderId,
				Row::time($before),
			],
		));
	}
}
