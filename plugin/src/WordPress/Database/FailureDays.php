<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Payment\PaymentWays;
use Encore\Application\PlacedOrder;
use Encore\Application\Ports\DayRecords;
use Encore\Application\Reports\DayRollup;
use Encore\Application\Reports\OrderStorage;
use Encore\Application\Reports\ReportDay;
use Encore\Domain\Acceptance\AcceptanceState;

/** What was accepted on a day and came to nothing, and the orders of the day after which an offer was kept out by how they were paid, or by stock or price. */
final class FailureDays implements DayRecords
{
	/** A reason of ours; a provider's words are none. */
	private const CODE = '/^[a-z_]{1,40}$/D';

	private const ENDED = [
		AcceptanceState::DeclinedFinal,
		AcceptanceState::Declined,
		AcceptanceState::Expired,
		AcceptanceState::PaidLate,
		AcceptanceState::NeedsReview,
	];

	/** @var array<string, string> what a trace says, and the reason here */
	private const KEPT_OUT = [
		PaymentWays::CANNOT_CHARGE => 'gateway_cannot',
		PlacedOrder::COMING => 'payment_not_there',
		'out_of_stock' => 'sold_out_before',
		'not_priced' => 'not_priced',
	];

	/** @param \Closure(): OrderStorage $storage */
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly \Closure $storage,
	) {
	}

	public function read(ReportDay $day, DayRollup $into): void
	{
		$span = [Row::time($day->from()), Row::time($day->to())];
		$marks = Connection::marks('%s', count(self::ENDED));
		$ended = $this->connection->rows(
			"SELECT gateway, state, way, message, COUNT(*) AS number FROM %i WHERE accepted_at >= %s AND accepted_at < %s AND state IN ({$marks})
			GROUP BY gateway, state, way, message",
			[$this->tables->acceptances(), ...$span, ...array_column(self::ENDED, 'value')],
		);
		foreach ($ended as $row) {
			$into->failed($row->text('gateway'), self::reason($row), $row->int('number'));
		}
		$storage = ($this->storage)();
		$gateway = LedgerDays::gateway($storage);
		$marks = Connection::marks('%s', count(self::KEPT_OUT));
		$kept = $this->connection->rows(
			"SELECT e.gateway, e.reason, COUNT(*) AS number FROM (
				SELECT p.reason, COALESCE({$gateway}, '') AS gateway FROM %i p WHERE p.considered_at >= %s AND p.considered_at < %s AND p.reason IN ({$marks})
			) e GROUP BY e.gateway, e.reason",
			[$this->connection->table(LedgerDays::gatewayTable($storage)), $this->tables->traces(), ...$span, ...array_keys(self::KEPT_OUT)],
		);
		foreach ($kept as $row) {
			$into->failed($row->text('gateway'), self::KEPT_OUT[$row->text('reason')] ?? 'not_priced', $row->int('number'));
		}
	}

	private static function reason(Row $row): string
	{
		return match (true) {
			$row->text('state') === AcceptanceState::NeedsReview->value => 'needs_review',
			$row->text('state') === AcceptanceState::PaidLate->value => 'paid_late',
			$row->text('state') === AcceptanceState::Expired->value => $row->text('way') === 'pay_link' ? 'link_not_paid' : 'not_confirmed',
			preg_match(self::CODE, $row->text('message')) === 1 => $row->text('message'),
			default => 'card_declined',
		};
	}
}
