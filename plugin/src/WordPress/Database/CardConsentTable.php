<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\CardConsents;
use Encore\Domain\Acceptance\Consent;

/** Rows of the kind "card" in the table of consents. No acceptance belongs to them: the order's number stands in its place. */
final class CardConsentTable implements CardConsents
{
	private const KIND = 'card';

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function give(int $orderId, Consent $consent): void
	{
		$row = [
			'kind' => self::KIND,
			'acceptance' => self::key($orderId),
			'order_id' => $orderId,
			'text' => $consent->text,
			'version' => $consent->version,
			'locale' => $consent->locale,
			'amount' => $consent->amount->amount,
			'currency' => $consent->amount->currency,
			'minor_unit' => $consent->amount->minorUnit,
			'given_at' => Row::time($consent->givenAt),
			'is_over' => 0,
		];
		if (!$this->connection->insertIfAbsent($this->tables->consents(), $row)) {
			$this->connection->update($this->tables->consents(), $row, ['acceptance' => $row['acceptance']]);
		}
	}

	public function withdraw(int $orderId): void
	{
		$this->connection->execute('DELETE FROM %i WHERE acceptance = %s', [$this->tables->consents(), self::key($orderId)]);
	}

	public function isGiven(int $orderId): bool
	{
		return $this->connection->row('SELECT id FROM %i WHERE acceptance = %s AND is_over = 0', [$this->tables->consents(), self::key($orderId)]) !== null;
	}

	public function over(\DateTimeImmutable $after, \DateTimeImmutable $before, int $limit): array
	{
		return array_map(static fn(Row $row): int => $row->int('order_id'), $this->connection->rows(
			'SELECT c.order_id FROM %i c WHERE c.kind = %s AND c.is_over = 0 AND c.given_at > %s AND c.given_at <= %s
				AND NOT EXISTS (SELECT 1 FROM %i a WHERE a.order_id = c.order_id AND a.check_at IS NOT NULL)
			ORDER BY c.given_at LIMIT %d',
			[$this->tables->consents(), self::KIND, Row::time($after), Row::time($before), $this->tables->acceptances(), $limit],
		));
	}

	public function letGo(int $orderId): void
	{
		$this->connection->update($this->tables->consents(), ['is_over' => 1], ['acceptance' => self::key($orderId)]);
	}

	private static function key(int $orderId): string
	{
		return self::KIND . "-{$orderId}";
	}
}
