<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Refunds;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\RefundAttempt;
use Encore\Domain\Money;

/** Refund attempts, written down before the gateway is called; the unique key (acceptance, number) makes each one. */
final class RefundTable implements Refunds
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function begin(RefundAttempt $attempt): bool
	{
		return $this->connection->insertIfAbsent($this->tables->refunds(), [
			'acceptance' => $attempt->acceptance,
			'number' => $attempt->number,
			'idempotency_key' => $attempt->idempotencyKey,
			'transaction_id' => $attempt->transactionId,
			'amount' => $attempt->amount->amount,
			'currency' => $attempt->amount->currency,
			'minor_unit' => $attempt->amount->minorUnit,
			'order_refund_id' => $attempt->orderRefundId,
			'outcome' => $attempt->outcome,
			'refund_id' => $attempt->refundId,
			'begun_at' => Row::time($attempt->begunAt),
			'concluded_at' => $attempt->isOpen() ? null : Row::time($attempt->begunAt),
		]);
	}

	public function ofAcceptance(string $acceptance): array
	{
		return array_map(self::toAttempt(...), $this->connection->rows(
			'SELECT * FROM %i WHERE acceptance = %s ORDER BY number',
			[$this->tables->refunds(), $acceptance],
		));
	}

	public function conclude(RefundAttempt $attempt, string $outcome, string $refundId, string $message, \DateTimeImmutable $now): bool
	{
		return $this->connection->update(
			$this->tables->refunds(),
			[
				'outcome' => $outcome,
				'refund_id' => $refundId,
				'message' => mb_substr($message, 0, 255),
				'concluded_at' => Row::time($now),
			],
			['acceptance' => $attempt->acceptance, 'number' => $attempt->number, 'outcome' => $attempt->outcome],
		) === 1;
	}

	public function assign(RefundAttempt $attempt, int $orderRefundId): void
	{
		$this->connection->update(
			$this->tables->refunds(),
			['order_refund_id' => $orderRefundId],
			['acceptance' => $attempt->acceptance, 'number' => $attempt->number],
		);
	}

	/** As RefundAttempt::isLeft() says. */
	public function open(\DateTimeImmutable $before, int $limit): array
	{
		return array_map(self::toAttempt(...), $this->connection->rows(
			"SELECT r.* FROM %i r JOIN %i a ON a.uuid = r.acceptance
			WHERE r.outcome = '' AND r.begun_at <= %s AND (r.order_refund_id > 0 OR a.state = %s) ORDER BY r.begun_at LIMIT %d",
			[$this->tables->refunds(), $this->tables->acceptances(), Row::time($before), AcceptanceState::Settled->value, $limit],
		));
	}

	public function found(\DateTimeImmutable $before, int $limit): array
	{
		$atRest = Connection::marks('%s', count(AcceptanceState::AT_REST));
		return array_map(self::toAttempt(...), $this->connection->rows(
			"SELECT r.* FROM %i r JOIN %i a ON a.uuid = r.acceptance
			WHERE r.outcome = %s AND r.begun_at <= %s AND a.state IN ({$atRest}) ORDER BY r.begun_at LIMIT %d",
			[
				$this->tables->refunds(),
				$this->tables->acceptances(),
				RefundAttempt::FOUND,
				Row::time($before),
				...array_column(AcceptanceState::AT_REST, 'value'),
				$limit,
			],
		));
	}

	private static function toAttempt(Row $row): RefundAttempt
	{
		return new RefundAttempt(
			$row->text('acceptance'),
			$row->int('number'),
			$row->text('idempotency_key'),
			$row->text('transaction_id'),
			new Money($row->int('amount'), $row->text('currency'), $row->int('minor_unit')),
			$row->instant('begun_at'),
			$row->int('order_refund_id'),
			$row->text('outcome'),
			$row->text('refund_id'),
		);
	}
}
