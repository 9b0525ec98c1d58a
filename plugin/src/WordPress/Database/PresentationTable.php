<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\Presentations;
use Encore\Application\Ports\Uuids;
use Encore\Domain\Acceptance\PaymentWay;
use Encore\Domain\Acceptance\Presentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Placement;
use Encore\Domain\Offer\Quote;

/**
 * Presentations, one row for each offer that an order or a cart was shown. The unique key (scope, offer, step) makes it one,
 * and (scope, place) lets one offer alone be the first, the second or the third of an order; bumps have no place.
 */
final class PresentationTable implements Presentations
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Uuids $uuids,
		private readonly OfferIndexTable $index,
	) {
	}

	public function show(Presentation $presentation, int $before): bool
	{
		return $this->insert([
			'uuid' => $presentation->uuid,
			'scope' => self::orderScope($presentation->orderId),
			'offer_id' => $presentation->offerId,
			'step' => $presentation->step,
			'place' => $before + 1,
			'order_id' => $presentation->orderId,
			'funnel_id' => $presentation->funnelId,
			'placement' => Placement::PostPurchase->value,
			'way' => $presentation->way->value,
			'state' => $presentation->state->value,
			'quote' => (string) wp_json_encode($presentation->quote->toArray()),
			'shown_at' => Row::time($presentation->shownAt),
			'expires_at' => Row::time($presentation->expiresAt),
			'answered_at' => null,
		]);
	}

	public function find(string $uuid): ?Presentation
	{
		return $this->withFunnels('p.uuid = %s', $uuid)[0] ?? null;
	}

	public function ofOrder(int $orderId): array
	{
		return $this->withFunnels('p.order_id = %d', $orderId);
	}

	/**
	 * Whoever reads what was shown asks next for the funnel that it belongs to: the index has it then.
	 *
	 * @param literal-string $which
	 * @return list<Presentation> in the order in which they were shown
	 */
	private function withFunnels(string $which, int|string $bound): array
	{
		$rows = $this->connection->rows(
			"SELECT p.*, (SELECT i.data FROM %i i WHERE i.placement = p.placement AND i.object_id = p.funnel_id LIMIT 1) AS funnel
			FROM %i p WHERE {$which} AND p.placement = %s ORDER BY p.id",
			[$this->tables->index(), $this->tables->presentations(), $bound, Placement::PostPurchase->value],
		);
		foreach ($rows as $row) {
			$this->index->remember($row->int('funnel_id'), $row->text('funnel'));
		}
		return array_map(self::toPresentation(...), $rows);
	}

	public function revise(Presentation $presentation): void
	{
		$this->connection->update(
			$this->tables->presentations(),
			['quote' => (string) wp_json_encode($presentation->quote->toArray()), 'way' => $presentation->way->value],
			['uuid' => $presentation->uuid, 'state' => PresentationState::Shown->value],
		);
	}

	public function answer(string $uuid, PresentationState $answer, \DateTimeImmutable $now): bool
	{
		return $this->connection->update(
			$this->tables->presentations(),
			['state' => $answer->value, 'answered_at' => Row::time($now)],
			['uuid' => $uuid, 'state' => PresentationState::Shown->value],
		) === 1;
	}

	public function showBumps(string $cart, array $shown, \DateTimeImmutable $now): void
	{
		foreach ($shown as $offerId => $placement) {
			$this->insert($this->bump(self::cartScope($cart), 0, $offerId, $placement, PresentationState::Shown, $now));
		}
	}

	public function answerBumps(string $cart, int $orderId, array $accepted, \DateTimeImmutable $now, bool $isAgain = false): void
	{
		$marks = Connection::marks('%d', count($accepted));
		$answer = [
			"UPDATE %i SET scope = %s, order_id = %d, answered_at = %s,
				state = CASE WHEN offer_id IN ({$marks}) THEN %s ELSE %s END
			WHERE scope IN (%s, %s) AND placement <> %s",
			[
				$this->tables->presentations(),
				self::orderScope($orderId),
				$orderId,
				Row::time($now),
				...($accepted === [] ? [0] : array_keys($accepted)),
				PresentationState::Accepted->value,
				PresentationState::Declined->value,
				self::cartScope($cart),
				self::orderScope($orderId),
				Placement::PostPurchase->value,
			],
		];
		$answered = $this->connection->tryToExecute(...$answer);
		if ($answered === null) {
			$this->makeWayFor($cart, $orderId);
			$answered = $this->connection->execute(...$answer);
		}
		// Some were answered with an order that was made of this cart before, and not paid, or nobody could say that they were seen.
		$rows = [];
		foreach ($isAgain || $answered < count($accepted) ? $accepted : [] as $offerId => $placement) {
			$rows[] = array_filter($this->bump(self::orderScope($orderId), $orderId, $offerId, $placement, PresentationState::Accepted, $now), is_scalar(...));
		}
		if ($rows !== []) {
			$this->connection->insertAbsent($this->tables->presentations(), $rows);
		}
	}

	/** An order whose payment failed has answers already; the next try of the same order answers them anew. */
	private function makeWayFor(string $cart, int $orderId): void
	{
		$rows = $this->connection->rows(
			'SELECT offer_id FROM %i WHERE scope = %s AND placement <> %s',
			[$this->tables->presentations(), self::orderScope($orderId), Placement::PostPurchase->value],
		);
		foreach ($rows as $row) {
			$this->connection->delete($this->tables->presentations(), ['scope' => self::cartScope($cart), 'offer_id' => $row->int('offer_id')]);
		}
	}

	/** @return array<string, scalar|null> */
	private function bump(string $scope, int $orderId, int $offerId, Placement $placement, PresentationState $state, \DateTimeImmutable $now): array
	{
		return [
			'uuid' => $this->uuids->next(),
			'scope' => $scope,
			'offer_id' => $offerId,
			'step' => '',
			'order_id' => $orderId,
			'funnel_id' => 0,
			'placement' => $placement->value,
			'state' => $state->value,
			'quote' => '',
			'shown_at' => Row::time($now),
			'expires_at' => null,
			'answered_at' => $state === PresentationState::Shown ? null : Row::time($now),
		];
	}

	/** @param array<string, scalar|null> $values */
	private function insert(array $values): bool
	{
		return $this->connection->insertIfAbsent($this->tables->presentations(), $values);
	}

	/** What the presentations of an order are kept under. */
	public static function orderScope(int $orderId): string
	{
		return "order:{$orderId}";
	}

	/** What the presentations of a cart are kept under, before there is an order. */
	public static function cartScope(string $cart): string
	{
		return "cart:{$cart}";
	}

	private static function toPresentation(Row $row): Presentation
	{
		return new Presentation(
			$row->text('uuid'),
			$row->int('order_id'),
			$row->int('funnel_id'),
			$row->text('step'),
			$row->int('offer_id'),
			Quote::fromJson($row->text('quote')),
			$row->instant('shown_at'),
			$row->instant('expires_at'),
			PresentationState::from($row->text('state')),
			$row->text('answered_at') === '' ? null : $row->instant('answered_at'),
			PaymentWay::from($row->text('way')),
		);
	}
}
