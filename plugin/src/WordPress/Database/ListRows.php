<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\Lists\ListQuery;
use Encore\Application\Lists\ListState;
use Encore\Application\Ports\ListPages;
use Encore\Application\Reports\ReportPeriod;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Offer\Placement;
use Encore\WordPress\Posts\PostTypes;

/** Offers and funnels page by page, in one query however many there are; their settings are stored serialised by WordPress. */
final class ListRows implements ListPages
{
	private const ALL = "p.post_status IN ('publish', 'future', 'draft', 'pending', 'private')";
	private const SETTINGS = 'LEFT JOIN %i m ON m.post_id = p.ID AND m.meta_key = %s';
	private const IS_OFF = '%s:7:"enabled";b:0;%';

	public function __construct(
		private readonly Connection $connection,
		private readonly Tables $tables,
	) {
	}

	public function ids(ListQuery $query, ReportPeriod $period): array
	{
		[$numbers, $bound] = $query->isByNumbers() ? $this->numbers($query->kind, $period) : ['', []];
		[$where, $asked] = self::where($query);
		[$state, $stated] = match ($query->state) {
			ListState::On => ["p.post_status = 'publish' AND (m.meta_value IS NULL OR m.meta_value NOT LIKE %s)", [self::IS_OFF]],
			ListState::Off => ["p.post_status = 'publish' AND m.meta_value LIKE %s", [self::IS_OFF]],
			ListState::Draft => ["p.post_status IN ('future', 'draft', 'pending', 'private')", []],
			ListState::Trash => ["p.post_status = 'trash'", []],
			ListState::All => [self::ALL, []],
		};
		$order = match ($query->orderBy) {
			'title' => 'p.post_title',
			'shown' => 'COALESCE(n.shown, 0)',
			'kept' => 'COALESCE(n.kept, 0)',
			'take_rate' => 'CASE WHEN COALESCE(n.shown, 0) = 0 THEN -1 ELSE n.accepted * 1.0 / n.shown END',
			default => 'p.post_modified',
		};
		$way = $query->isDescending ? 'DESC' : 'ASC';
		$settings = in_array($query->state, [ListState::On, ListState::Off], true) || $query->placement !== null ? self::SETTINGS : '';
		// At the same value, always in the same order: a page begins where the last one ended.
		$rows = $this->connection->rows(
			"SELECT p.ID AS id FROM %i p {$settings} {$numbers} WHERE {$where} AND {$state} ORDER BY {$order} {$way}, p.ID {$way} LIMIT %d OFFSET %d",
			[
				$this->connection->table('posts'),
				...($settings === '' ? [] : [$this->connection->table('postmeta'), PostTypes::of($query->kind)]),
				...$bound,
				...$asked,
				...$stated,
				$query->perPage,
				($query->page - 1) * $query->perPage,
			],
		);
		return array_map(static fn(Row $row): int => $row->int('id'), $rows);
	}

	public function counts(ListQuery $query): array
	{
		[$where, $asked] = self::where($query);
		$rows = $this->connection->rows(
			'SELECT p.post_status AS status, CASE WHEN m.meta_value LIKE %s THEN 1 ELSE 0 END AS is_off, COUNT(*) AS number
			FROM %i p ' . self::SETTINGS . " WHERE {$where} AND (" . self::ALL . " OR p.post_status = 'trash')
			GROUP BY p.post_status, CASE WHEN m.meta_value LIKE %s THEN 1 ELSE 0 END",
			[self::IS_OFF, $this->connection->table('posts'), $this->connection->table('postmeta'), PostTypes::of($query->kind), ...$asked, self::IS_OFF],
		);
		$counts = array_fill_keys(array_column(ListState::cases(), 'value'), 0);
		foreach ($rows as $row) {
			$state = match (true) {
				$row->text('status') === 'trash' => ListState::Trash,
				$row->text('status') !== 'publish' => ListState::Draft,
				$row->int('is_off') === 1 => ListState::Off,
				default => ListState::On,
			};
			$counts[$state->value] += $row->int('number');
			$counts[ListState::All->value] += $state === ListState::Trash ? 0 : $row->int('number');
		}
		return $counts;
	}

	public function sums(OwnedPostKind $kind, array $ids, ReportPeriod $period): array
	{
		if ($ids === []) {
			return [];
		}
		[$numbers, $bound] = $this->summed($kind, $period, ' AND %i IN (' . Connection::marks('%d', count($ids)) . ')', [self::column($kind), ...$ids]);
		$sums = [];
		foreach ($this->connection->rows($numbers, $bound) as $row) {
			$sums[$row->int('id')] = ['shown' => $row->int('shown'), 'accepted' => $row->int('accepted'), 'kept' => $row->int('kept')];
		}
		return $sums;
	}

	/** @return array{literal-string, list<scalar>} */
	private function numbers(OwnedPostKind $kind, ReportPeriod $period): array
	{
		[$sql, $bound] = $this->summed($kind, $period);
		return ["LEFT JOIN ({$sql}) n ON n.id = p.ID", $bound];
	}

	/**
	 * @param literal-string $only
	 * @param list<scalar>   $onlyBound
	 * @return array{literal-string, list<scalar>}
	 */
	private function summed(OwnedPostKind $kind, ReportPeriod $period, string $only = '', array $onlyBound = []): array
	{
		return [
			"SELECT %i AS id, SUM(shown) AS shown, SUM(accepted) AS accepted, SUM(net) - SUM(refunded_net) AS kept FROM %i WHERE day >= %s AND day <= %s AND currency IN ('', %s){$only} GROUP BY %i",
			[self::column($kind), $this->tables->rollupOffers(), $period->from, $period->to, $period->currency, ...$onlyBound, self::column($kind)],
		];
	}

	/** @return array{literal-string, list<scalar>} */
	private static function where(ListQuery $query): array
	{
		$where = 'p.post_type = %s';
		$bound = [PostTypes::of($query->kind)];
		if ($query->search !== '') {
			$where .= ' AND p.post_title LIKE %s';
			$bound[] = '%' . addcslashes($query->search, '_%\\') . '%';
		}
		if ($query->placement !== null) {
			// What does not say where it stands, stands on the checkout.
			$where .= $query->placement === Placement::Checkout ? ' AND (m.meta_value IS NULL OR m.meta_value NOT LIKE %s OR m.meta_value LIKE %s)' : ' AND m.meta_value LIKE %s';
			$bound = [...$bound, ...($query->placement === Placement::Checkout ? ['%s:9:"placement"%'] : []), '%s:9:"placement";' . serialize($query->placement->value) . '%'];
		}
		return [$where, $bound];
	}

	private static function column(OwnedPostKind $kind): string
	{
		return $kind === OwnedPostKind::Offer ? 'offer_id' : 'funnel_id';
	}
}
