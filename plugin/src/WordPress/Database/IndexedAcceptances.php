<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\AcceptanceSearch;
use Encore\Domain\Acceptance\AcceptanceState;

/** Finds acceptances by an index of their own, one query each. */
final class IndexedAcceptances implements AcceptanceSearch
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function acceptanceOf(string $gateway, string $transaction): string
	{
		return $this->connection->row(
			'SELECT uuid FROM %i WHERE transaction_id = %s AND gateway = %s',
			[$this->tables->acceptances(), $transaction, $gateway],
		)?->text('uuid') ?? '';
	}

	public function ordersToReview(int $limit): array
	{
		return array_map(static fn(Row $row): int => $row->int('order_id'), $this->connection->rows(
			'SELECT DISTINCT order_id FROM %i WHERE state = %s ORDER BY order_id DESC LIMIT %d',
			[$this->tables->acceptances(), AcceptanceState::NeedsReview->value, $limit],
		));
	}
}
