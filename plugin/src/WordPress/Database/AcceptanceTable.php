<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;

/** Acceptances, their attempts and consents. Unique keys and compare-and-swap decide; nothing is locked. */
final class AcceptanceTable implements Acceptances
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Presentations $presentations,
	) {
	}

	public function claim(Acceptance $acceptance, Consent $consent): ?Acceptance
	{
		return $this->connection->transaction(function () use ($acceptance, $consent): ?Acceptance {
			$isAnswer = $this->presentations->answer($acceptance->uuid, PresentationState::Accepted, $acceptance->acceptedAt);
			if ($isAnswer && $this->write($acceptance, $consent)) {
				return $acceptance;
			}
			return $this->ofOffer($acceptance->orderId, $acceptance->offerId, $acceptance->step);
		});
	}

	public function find(string $uuid): ?Acceptance
	{
		return self::toAcceptance($this->connection->row(
			'SELECT * FROM %i WHERE uuid = %s',
			[$this->tables->acceptances(), $uuid],
		));
	}

	public function ofOffer(int $orderId, int $offerId, string $step): ?Acceptance
	{
		return self::toAcceptance($this->connection->row(
			'SELECT * FROM %i WHERE order_id = %d AND offer_id = %d AND step = %s',
			[$this->tables->acceptances(), $orderId, $offerId, $step],
		));
	}

	public function ofOrder(int $orderId): array
	{
		return array_values(array_filter(array_map(self::toAcceptance(...), $this->connection->rows(
			'SELECT * FROM %i WHERE order_id = %d ORDER BY id',
			[$this->tables->acceptances(), $orderId],
		))));
	}

	public function advance(Acceptance $next): bool
	{
		return $this->connection->update(
			$this->tables->acceptances(),
			[
				'state' => $next->state->value,
				'version' => $next->version,
				'transaction_id' => $next->transactionId,
				'message' => $next->message,
			],
			['uuid' => $next->uuid, 'version' => $next->version - 1],
		) === 1;
	}

	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now): bool
	{
		return $this->connection->transaction(function () use ($attempt, $charging, $now): bool {
			if (!$this->advance($charging)) {
				return false;
			}
			return $this->writeAttempt($attempt, $now)
				?: throw new \RuntimeException("Attempt {$attempt->number} of {$attempt->acceptance} was there before.");
		});
	}

	public function attempt(string $acceptance, int $number): ?ChargeAttempt
	{
		$row = $this->connection->row(
			'SELECT * FROM %i WHERE acceptance = %s AND number = %d',
			[$this->tables->attempts(), $acceptance, $number],
		);
		return $row === null ? null : new ChargeAttempt(
			$row->text('acceptance'),
			$row->int('number'),
			$row->text('idempotency_key'),
			$row->text('token_reference'),
			new Money($row->int('amount'), $row->text('currency'), $row->int('minor_unit')),
		);
	}

	public function conclude(ChargeAttempt $attempt, string $outcome, string $transactionId, string $message, \DateTimeImmutable $now): void
	{
		$this->connection->update(
			$this->tables->attempts(),
			[
				'outcome' => $outcome,
				'transaction_id' => $transactionId,
				'message' => mb_substr($message, 0, 255),
				'concluded_at' => Row::time($now),
			],
			['acceptance' => $attempt->acceptance, 'number' => $attempt->number],
		);
	}

	/** @return bool whether the row is ours */
	private function write(Acceptance $acceptance, Consent $consent): bool
	{
		$isOurs = $this->connection->insertIfAbsent($this->tables->acceptances(), [
			'uuid' => $acceptance->uuid,
			'order_id' => $acceptance->orderId,
			'offer_id' => $acceptance->offerId,
			'step' => $acceptance->step,
			'quote' => (string) wp_json_encode($acceptance->quote->toArray()),
			'state' => $acceptance->state->value,
			'version' => $acceptance->version,
			'accepted_at' => Row::time($acceptance->acceptedAt),
		]);
		return $isOurs && $this->connection->insertIfAbsent($this->tables->consents(), [
			'acceptance' => $acceptance->uuid,
			'order_id' => $acceptance->orderId,
			'text' => $consent->text,
			'version' => $consent->version,
			'locale' => $consent->locale,
			'amount' => $consent->amount->amount,
			'currency' => $consent->amount->currency,
			'minor_unit' => $consent->amount->minorUnit,
			'given_at' => Row::time($consent->givenAt),
		]);
	}

	private function writeAttempt(ChargeAttempt $attempt, \DateTimeImmutable $now): bool
	{
		return $this->connection->insertIfAbsent($this->tables->attempts(), [
			'acceptance' => $attempt->acceptance,
			'number' => $attempt->number,
			'idempotency_key' => $attempt->idempotencyKey,
			'token_reference' => $attempt->tokenReference,
			'amount' => $attempt->amount->amount,
			'currency' => $attempt->amount->currency,
			'minor_unit' => $attempt->amount->minorUnit,
			'begun_at' => Row::time($now),
		]);
	}

	private static function toAcceptance(?Row $row): ?Acceptance
	{
		return $row === null ? null : new Acceptance(
			$row->text('uuid'),
			$row->int('order_id'),
			$row->int('offer_id'),
			$row->text('step'),
			Quote::fromJson($row->text('quote')),
			$row->instant('accepted_at'),
			AcceptanceState::from($row->text('state')),
			$row->int('version'),
			$row->text('transaction_id'),
			$row->text('message'),
		);
	}
}
