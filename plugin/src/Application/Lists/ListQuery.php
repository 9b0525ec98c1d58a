<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Offer\Placement;

/** Which page of which list. */
final class ListQuery
{
	/** By what a list is put in order; the last three are numbers of the period. */
	public const SORTABLE = ['title', 'changed', 'shown', 'take_rate', 'kept'];

	/**
	 * @param string         $search    in the name; empty: no matter
	 * @param Placement|null $placement of offers; null: any
	 * @param value-of<self::SORTABLE> $orderBy
	 * @param int            $page      from 1
	 */
	public function __construct(
		public readonly OwnedPostKind $kind,
		public readonly ListState $state = ListState::All,
		public readonly string $search = '',
		public readonly ?Placement $placement = null,
		public readonly string $orderBy = 'changed',
		public readonly bool $isDescending = true,
		public readonly int $page = 1,
		public readonly int $perPage = 25,
	) {
	}

	public function isByNumbers(): bool
	{
		return in_array($this->orderBy, ['shown', 'take_rate', 'kept'], true);
	}
}
