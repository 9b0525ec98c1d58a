<?php

declare(strict_types=1);

namespace Encore\Application\Payment;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Log;
use Encore\Application\Ports\Orders;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Refusal;

/**
 * Puts an accepted offer into an order that is paid later: no gateway is asked. The acceptance, the line and its pieces
 * are written together, so that nobody is cut off between them.
 */
final class AddUncharged
{
	/** Message of one whose order took nothing any more. */
	public const CLOSED = 'order_closed';

	public function __construct(
		private readonly Acceptances $acceptances,
		private readonly Orders $orders,
		private readonly Clock $clock,
		private readonly Log $log,
	) {
	}

	/**
	 * @param string $gateway by which the order is to be paid
	 * @return Acceptance settled, ended for good, or as it is where it could not be written and a click may try again
	 */
	public function add(Acceptance $accepted, string $gateway): Acceptance
	{
		$joining = $accepted->joins($gateway, $this->orders->countedPieces($accepted));
		$settled = $joining->become(AcceptanceState::Settled, $this->clock->now());
		try {
			return $this->advance($settled, fn() => $this->orders->addLine($joining, function () use ($joining): void {
				$this->orders->takeStock($joining) ?: throw Refusal::because(ChargeAcceptance::SOLD_OUT);
			}));
		} catch (Refusal $refusal) {
			return $this->advance($accepted->become(AcceptanceState::DeclinedFinal, $this->clock->now(), message: $refusal->reason));
		} catch (\Throwable $error) {
			$this->log->error($error, 'add');
			// Read past every cache: what was taken back must not stay in one.
			$this->orders->find($accepted->orderId);
			return $accepted;
		}
	}

	/** @param (callable(): void)|null $alongside */
	private function advance(Acceptance $next, ?callable $alongside = null): Acceptance
	{
		return $this->acceptances->advance($next, $alongside) ? $next : $this->acceptances->find($next->uuid) ?? $next;
	}
}
