<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Application\CompiledFunnel;
use Encore\Application\Ports\OfferIndex;
use Encore\Domain\Funnel\FunnelSettings;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Offer\Offer;
use Encore\Domain\Offer\OfferSettings;
use Encore\Domain\Offer\Placement;
use Encore\WordPress\LiveCounts;

/**
 * Live offers and funnels, compiled into one row for each key that calls them up. A row that cannot be read is
 * passed over. Answers are kept for the length of the request, so that a page asks once.
 */
final class OfferIndexTable implements OfferIndex
{
	private const FUNNELS_AT_ONCE = 20;

	/** @var array<string, list<array{object_id: int, data: string}>> by query */
	private array $asked = [];

	public function __construct(
		private readonly Tables $tables,
		private readonly LiveCounts $counts,
	) {
	}

	public function best(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit): array
	{
		if ($keys === []) {
			return [];
		}
		return array_values($this->offers($this->rows($placement, $keys, $now, $named, $limit)));
	}

	public function named(Placement $placement, array $keys, \DateTimeImmutable $now, array $ids): array
	{
		if ($keys === [] || $ids === []) {
			return [];
		}
		return $this->offers($this->rows($placement, $keys, $now, $ids, count($ids) * count($keys), true));
	}

	public function funnels(array $keys, \DateTimeImmutable $now): array
	{
		if ($keys === []) {
			return [];
		}
		$rows = $this->rows(Placement::PostPurchase, $keys, $now, [], self::FUNNELS_AT_ONCE);
		return array_values(array_filter(array_map($this->toFunnel(...), $rows)));
	}

	public function funnel(int $id): ?CompiledFunnel
	{
		global $wpdb;
		$row = $wpdb->get_row($wpdb->prepare(
			'SELECT object_id, data FROM %i WHERE placement = %s AND object_id = %d LIMIT 1',
			$this->tables->index(),
			Placement::PostPurchase->value,
			$id,
		), ARRAY_A);
		return $row === null ? null : $this->toFunnel(['object_id' => (int) $row['object_id'], 'data' => (string) $row['data']]);
	}

	public function hasAny(Placement $placement): bool
	{
		return $this->counts->of($placement->value) > 0;
	}

	/**
	 * Files an offer or a funnel under its keys, in place of what was there.
	 *
	 * @param list<string>         $keys     of its trigger; none takes it out
	 * @param array<string, mixed> $data     what readers turn back into an offer or a funnel
	 */
	public function file(int $objectId, Placement $placement, array $keys, int $priority, ?\DateTimeImmutable $startsAt, ?\DateTimeImmutable $endsAt, array $data): void
	{
		global $wpdb;
		$wpdb->delete($this->tables->index(), ['object_id' => $objectId], ['%d']);
		foreach ($keys as $key) {
			$wpdb->insert($this->tables->index(), [
				'placement' => $placement->value,
				'trigger_key' => $key,
				'object_id' => $objectId,
				'priority' => $priority,
				'starts_at' => $startsAt?->format('Y-m-d H:i:s'),
				'ends_at' => $endsAt?->format('Y-m-d H:i:s'),
				'data' => (string) wp_json_encode($data),
			]);
		}
		$this->recount();
	}

	public function remove(int $objectId): void
	{
		global $wpdb;
		$wpdb->delete($this->tables->index(), ['object_id' => $objectId], ['%d']);
		$this->recount();
	}

	private function recount(): void
	{
		global $wpdb;
		$this->asked = [];
		$rows = $wpdb->get_results($wpdb->prepare(
			'SELECT placement, COUNT(DISTINCT object_id) AS live FROM %i GROUP BY placement',
			$this->tables->index(),
		), ARRAY_A);
		$this->counts->write(array_map(intval(...), array_column($rows ?? [], 'live', 'placement')));
	}

	/**
	 * @param non-empty-list<string> $keys
	 * @param list<int>              $named
	 * @return list<array{object_id: int, data: string}>
	 */
	private function rows(Placement $placement, array $keys, \DateTimeImmutable $now, array $named, int $limit, bool $onlyNamed = false): array
	{
		global $wpdb;
		$names = $named === [] ? [0] : $named;
		$keyMarks = implode(', ', array_fill(0, count($keys), '%s'));
		$nameMarks = implode(', ', array_fill(0, count($names), '%d'));
		$only = $onlyNamed ? "AND object_id IN ({$nameMarks})" : '';
		$time = $now->format('Y-m-d H:i:s');
		$sql = $wpdb->prepare(
			"SELECT object_id, data, object_id IN ({$nameMarks}) AS is_named FROM %i
			WHERE placement = %s AND trigger_key IN ({$keyMarks}) {$only}
				AND (starts_at IS NULL OR starts_at <= %s) AND (ends_at IS NULL OR ends_at > %s)
			ORDER BY is_named DESC, priority, object_id LIMIT %d",
			[
				...$names,
				$this->tables->index(),
				$placement->value,
				...$keys,
				...($onlyNamed ? $names : []),
				$time,
				$time,
				$limit,
			],
		);
		return $this->asked[$sql] ??= array_map(
			static fn(array $row): array => ['object_id' => (int) $row['object_id'], 'data' => (string) $row['data']],
			$wpdb->get_results($sql, ARRAY_A) ?? [],
		);
	}

	/**
	 * @param list<array{object_id: int, data: string}> $rows
	 * @return array<int, Offer> by id: an offer filed under two of the keys comes once
	 */
	private function offers(array $rows): array
	{
		$offers = [];
		foreach ($rows as $row) {
			try {
				$offers[$row['object_id']] ??= OfferSettings::toOffer($row['object_id'], self::decode($row['data']));
			} catch (InvalidSettings) {
				continue;
			}
		}
		return $offers;
	}

	/** @param array{object_id: int, data: string} $row */
	private function toFunnel(array $row): ?CompiledFunnel
	{
		$data = self::decode($row['data']);
		try {
			$offers = [];
			foreach (is_array($data['offers'] ?? null) ? $data['offers'] : [] as $id => $offer) {
				$offers[(int) $id] = OfferSettings::toOffer((int) $id, is_array($offer) ? $offer : []);
			}
			return new CompiledFunnel(
				FunnelSettings::toFunnel($row['object_id'], is_array($data['funnel'] ?? null) ? $data['funnel'] : []),
				$offers,
			);
		} catch (InvalidSettings) {
			return null;
		}
	}

	/** @return array<string, mixed> */
	private static function decode(string $json): array
	{
		$data = json_decode($json, true);
		return is_array($data) ? $data : [];
	}
}
