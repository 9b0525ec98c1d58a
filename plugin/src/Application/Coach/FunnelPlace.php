<?php

declare(strict_types=1);

namespace Encore\Application\Coach;

use Encore\Domain\Money;
use Encore\Domain\Offer\Trigger;

/** Where an offer stands in a funnel. */
final class FunnelPlace
{
	public const UPSELL = 'upsell';
	public const DOWNSELL = 'downsell';
	public const THANK_YOU = 'thank_you';

	/**
	 * @param self::UPSELL|self::DOWNSELL|self::THANK_YOU $role
	 * @param list<Caller> $callers of the funnel
	 * @param int          $longest the most offers that one shopper can meet in it
	 * @param int          $other   of a downsell the offer that was declined before it, of an upsell the one that follows its decline; 0: none
	 * @param Money|null   $otherPrice null where it has none yet
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly string $role,
		public readonly Trigger $trigger,
		public readonly array $callers,
		public readonly int $longest,
		public readonly int $other = 0,
		public readonly string $otherTitle = '',
		public readonly ?Money $otherPrice = null,
	) {
	}

	/** @return array<string, mixed> */
	public function toArray(): array
	{
		return [
			'id' => $this->id,
			'name' => $this->title,
			'role' => $this->role,
			'called_by' => array_map(static fn(Caller $one): array => $one->toArray(), $this->callers),
			'longest' => $this->longest,
			'other' => $this->other === 0 ? null : ['id' => $this->other, 'name' => $this->otherTitle, 'price' => $this->otherPrice?->toArray()],
		];
	}
}
