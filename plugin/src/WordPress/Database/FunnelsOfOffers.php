<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\WordPress\Posts\PostTypes;

/** Published funnels that name an offer in a step or on the thank-you page: one query, whatever the number of either. */
final class FunnelsOfOffers
{
	public function __construct(private readonly Connection $connection)
	{
	}

	/**
	 * @param list<int> $offers
	 * @return list<int> oldest first
	 */
	public function naming(array $offers): array
	{
		if ($offers === []) {
			return [];
		}
		// Settings are stored serialised by WordPress; what is found is read and judged again.
		$rows = $this->connection->rows(
			"SELECT p.ID AS id FROM %i p JOIN %i m ON m.post_id = p.ID AND m.meta_key = p.post_type
			WHERE p.post_type = %s AND p.post_status = 'publish' AND m.meta_value REGEXP %s ORDER BY p.ID",
			[$this->connection->table('posts'), $this->connection->table('postmeta'), PostTypes::FUNNEL, '"(offer_id|thank_you)";i:(' . implode('|', $offers) . ');'],
		);
		return array_map(static fn(Row $row): int => $row->int('id'), $rows);
	}
}
