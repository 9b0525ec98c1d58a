<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\OneWriter;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\ChargeAttempt;
use Encore\Domain\Acceptance\Consent;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Money;
use Encore\Domain\Offer\Quote;

/** Acceptances, each with its consent, and their attempts. Unique keys and compare-and-swap decide who is first. */
final class AcceptanceTable implements Acceptances
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Presentations $presentations,
		private readonly OneWriter $writer,
		private readonly Clock $clock,
	) {
	}

	public function claim(Acceptance $acceptance, Consent $consent, ?ChargeAttempt $attempt = null, ?callable $alongside = null): ?Acceptance
	{
		return $this->connection->transaction(function () use ($acceptance, $consent, $attempt, $alongside): ?Acceptance {
			$isAnswer = $this->presentations->answer($acceptance->uuid, PresentationState::Accepted, $acceptance->acceptedAt);
			if (!$isAnswer || !$this->write($acceptance, $consent)) {
				return $this->ofOffer($acceptance->orderId, $acceptance->offerId, $acceptance->step);
			}
			$attempt === null || $this->writeAttempt($attempt, $acceptance->acceptedAt);
			$alongside === null || $alongside();
			return $acceptance;
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

	public function due(\DateTimeImmutable $now, int $limit): array
	{
		return array_values(array_filter(array_map(self::toAcceptance(...), $this->connection->rows(
			'SELECT * FROM %i WHERE check_at <= %s ORDER BY check_at LIMIT %d',
			[$this->tables->acceptances(), Row::time($now), $limit],
		))));
	}

	/** What is done alongside writes the order: its one writer is let in first, so that two of them never wait for each other. */
	public function advance(Acceptance $next, ?callable $alongside = null): bool
	{
		if ($alongside === null) {
			return $this->swap($next);
		}
		$isOurs = false;
		$this->writer->run($next->orderId, function () use ($next, $alongside, &$isOurs): void {
			$isOurs = $this->together($next, $alongside);
		});
		return $isOurs;
	}

	/** @param callable(): void $alongside */
	private function together(Acceptance $next, callable $alongside): bool
	{
		return $this->connection->transaction(function () use ($next, $alongside): bool {
			$isOurs = $this->swap($next);
			if ($isOurs) {
				$alongside();
			}
			return $isOurs;
		});
	}

	public function begin(ChargeAttempt $attempt, Acceptance $charging, \DateTimeImmutable $now, callable $alongside): bool
	{
		return $this->together($charging, function () use ($attempt, $now, $alongside): void {
			$this->writeAttempt($attempt, $now);
			$alongside();
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
			$row->text('outcome'),
			$row->text('concluded_at') === '' ? null : $row->instant('concluded_at'),
		);
	}

	public function conclude(ChargeAttempt $attempt, string $outcome, Acceptance $next, \DateTimeImmutable $now, ?callable $alongside = null): bool
	{
		return $this->together($next, function () use ($attempt, $outcome, $next, $now, $alongside): void {
			$this->connection->update(
				$this->tables->attempts(),
				[
					'outcome' => $outcome,
					'transaction_id' => $next->transactionId,
					'message' => $next->message,
					'concluded_at' => Row::time($now),
				],
				['acceptance' => $attempt->acceptance, 'number' => $attempt->number],
			);
			$alongside === null || $alongside();
		});
	}

	/** Over exactly the version before it. */
	private function swap(Acceptance $next): bool
	{
		return $this->connection->update(
			$this->tables->acceptances(),
			self::progress($next) + ['changed_at' => Row::time($this->clock->now())],
			['uuid' => $next->uuid, 'version' => $next->version - 1],
		) === 1;
	}

	/** @return array<string, scalar|null> what changes on its way */
	private static function progress(Acceptance $acceptance): array
	{
		return [
			'state' => $acceptance->state->value,
			'version' => $acceptance->version,
			'attempt' => $acceptance->attempt,
			'gateway' => $acceptance->gateway,
			'missed' => $acceptance->missed,
			'taken' => implode(',', $acceptance->taken),
			'transaction_id' => $acceptance->transactionId,
			'message' => $acceptance->message,
			'action_url' => $acceptance->actionUrl,
			'dispute' => $acceptance->dispute,
			'check_at' => $acceptance->checkAt === null ? null : Row::time($acceptance->checkAt),
		];
	}

	/** The consent is to the amount of the quote, and was given when it was accepted. */
	private function write(Acceptance $acceptance, Consent $consent): bool
	{
		return $this->connection->insertIfAbsent($this->tables->acceptances(), [
			'uuid' => $acceptance->uuid,
			'order_id' => $acceptance->orderId,
			'offer_id' => $acceptance->offerId,
			'step' => $acceptance->step,
			'way' => $acceptance->way->value,
			'quote' => (string) wp_json_encode($acceptance->quote->toArray()),
			'accepted_at' => Row::time($acceptance->acceptedAt),
			'expires_at' => Row::time($acceptance->expiresAt),
			'consent' => $consent->text,
			'consent_version' => $consent->version,
			'consent_locale' => $consent->locale,
			...self::progress($acceptance),
			'changed_at' => Row::time($acceptance->acceptedAt),
		]);
	}

	/** One that is sent once more is there already. */
	private function writeAttempt(ChargeAttempt $attempt, \DateTimeImmutable $now): void
	{
		$this->connection->insertIfAbsent($this->tables->attempts(), [
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

	/** @return list<int> for each line of its quote; it was one number while an offer was one product */
	private static function pieces(string $taken): array
	{
		return $taken === '' ? [] : array_map(intval(...), explode(',', $taken));
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
			$row->instant($row->text('expires_at') === '' ? 'accepted_at' : 'expires_at'),
			AcceptanceState::from($row->text('state')),
			$row->int('version'),
			$row->int('attempt'),
			$row->text('gateway'),
			$row->int('missed'),
			self::pieces($row->text('taken')),
			$row->text('transaction_id'),
			$row->text('message'),
			$row->text('action_url'),
			$row->text('check_at') === '' ? null : $row->instant('check_at'),
			PaymentWay::from($row->text('way')),
			$row->text('dispute'),
		);
	}
}
