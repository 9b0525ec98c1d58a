<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Ports\CartPresentations;
use Encore\Application\Ports\Uuids;
use Encore\Domain\Acceptance\CartPresentation;
use Encore\Domain\Acceptance\PresentationState;
use Encore\Domain\Offer\Placement;

/** The presentations of carts, in the table of all of them; the unique key (scope, offer, step) shows an offer once. */
final class CartPresentationTable implements CartPresentations
{
	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
		private readonly Uuids $uuids,
	) {
	}

	public function ofCart(string $cart, array $orders): array
	{
		$scopes = [PresentationTable::cartScope($cart), ...array_map(PresentationTable::orderScope(...), $orders)];
		$marks = Connection::marks('%s', count($scopes));
		// Where it stands in both, the order's answer counts: "cart:" comes before "order:".
		$rows = $this->connection->rows(
			"SELECT offer_id, placement, state, shown_at FROM %i WHERE scope IN ({$marks}) ORDER BY scope",
			[$this->tables->presentations(), ...$scopes],
		);
		$shown = [];
		foreach ($rows as $row) {
			$shown[$row->int('offer_id')] = new CartPresentation(
				Placement::tryFrom($row->text('placement')) ?? Placement::Checkout,
				PresentationState::from($row->text('state')),
				$row->instant('shown_at'),
			);
		}
		return $shown;
	}

	public function showOnce(string $cart, int $offerId, Placement $placement, \DateTimeImmutable $now): bool
	{
		return $this->connection->insertIfAbsent($this->tables->presentations(), [
			'uuid' => $this->uuids->next(),
			'scope' => PresentationTable::cartScope($cart),
			'offer_id' => $offerId,
			'step' => '',
			'order_id' => 0,
			'funnel_id' => 0,
			'placement' => $placement->value,
			'state' => PresentationState::Shown->value,
			'quote' => '',
			'shown_at' => Row::time($now),
			'expires_at' => null,
			'answered_at' => null,
		]);
	}

	public function move(string $from, string $to, \DateTimeImmutable $now): void
	{
		$old = PresentationTable::cartScope($from);
		foreach ($this->connection->rows('SELECT offer_id, placement, state FROM %i WHERE scope = %s', [$this->tables->presentations(), $old]) as $row) {
			$moved = $this->connection->tryToExecute(
				'UPDATE %i SET scope = %s WHERE scope = %s AND offer_id = %d',
				[$this->tables->presentations(), PresentationTable::cartScope($to), $old, $row->int('offer_id')],
			);
			if ($moved !== null) {
				continue;
			}
			// It stands there already, or could not be moved: the old row goes last, so that nothing is lost.
			$this->showOnce($to, $row->int('offer_id'), Placement::from($row->text('placement')), $now);
			if ($row->text('state') === PresentationState::Declined->value) {
				$this->decline($to, $row->int('offer_id'), $now);
			}
			$this->connection->delete($this->tables->presentations(), ['scope' => $old, 'offer_id' => $row->int('offer_id')]);
		}
	}

	public function decline(string $cart, int $offerId, \DateTimeImmutable $now): void
	{
		$this->connection->update(
			$this->tables->presentations(),
			['state' => PresentationState::Declined->value, 'answered_at' => Row::time($now)],
			[
				'scope' => PresentationTable::cartScope($cart),
				'offer_id' => $offerId,
				'placement' => Placement::AddedToCart->value,
				'state' => PresentationState::Shown->value,
			],
		);
	}
}
