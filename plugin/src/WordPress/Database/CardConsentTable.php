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
		$this->connection->insertIfAbsent($this->tables->consents(), [
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
		]);
	}

	public function withdraw(int $orderId): void
	{
		$this->connection->execute('DELETE FROM %i WHERE acceptance = %s', [$this->tables->consents(), self::key($orderId)]);
	}

	public function isGiven(int $orderId): bool
	{
		return $this->connection->row('SELECT id FROM %i WHERE acceptance = %s', [$this->tables->consents(), self::key($orderId)]) !== null;
	}

	private static function key(int $orderId): string
	{
		return self::KIND . "-{$orderId}";
	}
}
