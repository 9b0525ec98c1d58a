<?php

declare(strict_types=1);

namespace Encore\Application\Funnel;

use Encore\Domain\Funnel\Step;

/**
 * Which offers were considered after an order, and the first reason that kept each out, or that it was shown.
 *
 * @phpstan-type Entry array{funnel_id: int, step: string, offer_id: int, reason: string}
 */
final class Trace
{
	/** Begins the reason of what was shown, where it becomes a linked order. */
	public const SHOWN = 'shown_';

	/** Begin the reason of what a condition of the offer, of the step or of the whole funnel kept out; its type follows. */
	public const OF_OFFER = 'if_';
	public const OF_STEP = 'step_if_';
	public const OF_FUNNEL = 'funnel_if_';

	/** One funnel follows an order, and it was not this one. */
	public const OTHER_FUNNEL = 'other_funnel';

	/** @var list<Entry> an empty reason: it was shown */
	private array $entries = [];

	public function __construct(public readonly int $orderId)
	{
	}

	/** @param string $whyLinked why as a linked order; empty where it joins the order */
	public function shown(int $funnelId, Step $step, string $whyLinked = ''): void
	{
		$this->keptOut($funnelId, $step, $whyLinked === '' ? '' : self::SHOWN . $whyLinked);
	}

	public static function isShown(string $reason): bool
	{
		return $reason === '' || str_starts_with($reason, self::SHOWN);
	}

	public function keptOut(int $funnelId, Step $step, string $reason): void
	{
		$this->entries[] = ['funnel_id' => $funnelId, 'step' => $step->key, 'offer_id' => $step->offerId, 'reason' => $reason];
	}

	/** @return list<Entry> */
	public function entries(): array
	{
		return $this->entries;
	}
}
