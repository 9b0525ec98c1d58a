<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Funnel\CompiledFunnel;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\Placement;

/** The compiled offers. Each call is at most one query, which reads only rows that can match. */
interface OfferIndex
{
	/** Candidates read at once; the best one that can be sold is nearly always among them. */
	public const AT_ONCE = 20;

	/**
	 * Live offers that one of the keys calls up; those named first, then by priority and id.
	 *
	 * @param list<string> $keys  of a basket
	 * @param list<int>    $named offers asked for by their ids
	 * @return list<Offer>
	 */
	public function best(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit): array;

	/**
	 * Those of these offers that are live before payment, in whatever place, and that one of the keys calls up.
	 *
	 * @param list<string> $keys of a basket
	 * @param list<int>    $ids
	 * @return list<Offer>
	 */
	public function called(array $keys, \DateTimeImmutable $now, array $ids): array;

	/**
	 * Those of these offers that stand before payment, as they are compiled now, whether a basket calls them up or not.
	 *
	 * @param list<int> $ids
	 * @return list<Offer>
	 */
	public function beforePayment(array $ids): array;

	/**
	 * The first of a placement before payment, whatever calls them up: by priority and id.
	 *
	 * @return list<int>
	 */
	public function first(Placement $placement, int $limit): array;

	/**
	 * Live funnels that one of the keys calls up, each once: by priority, then those called up by a product before those by a
	 * category before those by anything, then by id.
	 *
	 * @param list<string> $keys
	 * @return list<CompiledFunnel>
	 */
	public function funnels(array $keys, \DateTimeImmutable $now): array;

	/** A funnel as it is compiled now, whether a basket calls it up or not. */
	public function funnel(int $id): ?CompiledFunnel;

	/**
	 * Those before payment that any offer is live for; costs no query.
	 *
	 * @return list<Placement>
	 */
	public function livePlacements(): array;

	/** Whether any offer is live for this placement; costs no query. */
	public function hasAny(Placement $placement): bool;
}
