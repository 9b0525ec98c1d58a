<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Application\Ports\Acceptances;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Presentations;
use Encore\Domain\Acceptance\Acceptance;
use Encore\Domain\Acceptance\AcceptanceState;
use Encore\Domain\Acceptance\Timetable;

/** Whether a shopper's funnel is over: no offer is open, and nothing accepted is under way, or not for long any more. */
final class FunnelEnd
{
	private const UNDER_WAY = [
		AcceptanceState::Accepted,
		AcceptanceState::Charging,
		AcceptanceState::RequiresAction,
		AcceptanceState::Declined,
		AcceptanceState::Unknown,
		AcceptanceState::Paid,
		AcceptanceState::Undoing,
	];

	public function __construct(
		private readonly Presentations $presentations,
		private readonly Acceptances $acceptances,
		private readonly Clock $clock,
	) {
	}

	public function isOver(int $orderId): bool
	{
		$now = $this->clock->now();
		foreach ($this->presentations->ofOrder($orderId) as $presentation) {
			if ($presentation->isOpen($now)) {
				return false;
			}
		}
		foreach ($this->acceptances->ofOrder($orderId) as $acceptance) {
			if (self::isAwaited($acceptance, $now)) {
				return false;
			}
		}
		return true;
	}

	/** What nobody knows for long does not keep the mail about the rest, nor does what has mails of its own. */
	private static function isAwaited(Acceptance $acceptance, \DateTimeImmutable $now): bool
	{
		return !$acceptance->way->isLinked() && in_array($acceptance->state, self::UNDER_WAY, true) && $now < Timetable::lease($acceptance->expiresAt);
	}
}
