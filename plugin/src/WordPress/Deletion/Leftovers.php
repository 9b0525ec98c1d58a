<?php

declare(strict_types=1);

namespace Encore\WordPress\Deletion;

use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Database\Connection;
use Encore\WordPress\Database\KnownRows;
use Encore\WordPress\Database\RollupTable;
use Encore\WordPress\EventHooks;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\StoredSettings;

/** What Encore leaves in tables that are not its own: posts, meta of orders and people, options. */
final class Leftovers
{
	private const TYPES = [PostTypes::OFFER, PostTypes::FUNNEL];

	/** What WordPress remembers of a user's screens. */
	private const SCREENS = ['edit_%s_per_page', 'manageedit-%scolumnshidden', 'closedpostboxes_%s', 'metaboxhidden_%s', 'meta-box-order_%s', 'screen_layout_%s'];

	/**
	 * @param array<string, list<string>> $marks    names of meta, by the table (without prefix) that they are in
	 * @param list<string>                $accounts names of what stands with accounts, site by site
	 */
	public function __construct(
		private readonly Connection $connection,
		private readonly array $marks,
		private readonly array $accounts,
	) {
	}

	/**
	 * Whatever their status, in every language.
	 *
	 * @return list<int>
	 */
	public function posts(string ...$types): array
	{
		$all = ['post_type' => $types ?: self::TYPES, 'post_status' => array_values(get_post_stati()), 'numberposts' => -1, 'fields' => 'ids', 'lang' => ''];
		return array_values(array_filter(get_posts($all), is_int(...)));
	}

	/** @return bool whether all of them are gone before the time is over */
	public function deletePosts(int $seconds): bool
	{
		$end = time() + $seconds;
		foreach ($this->posts() as $id) {
			if (time() > $end) {
				return false;
			}
			wp_delete_post($id, true);
		}
		foreach (self::TYPES as $type) {
			foreach (self::SCREENS as $name) {
				delete_metadata('user', 0, sprintf($name, $type), '', true);
			}
		}
		return true;
	}

	public function deleteMarks(): void
	{
		foreach ($this->marks as $table => $names) {
			$table = $this->connection->table($table);
			foreach ($this->connection->hasTable($table) ? $names : [] as $name) {
				$this->connection->delete($table, ['meta_key' => $name]);
			}
		}
		foreach ($this->accounts as $name) {
			delete_metadata('user', 0, $this->connection->table($name), '', true);
		}
	}

	public function deleteOptions(): void
	{
		array_map(delete_option(...), [StoredSettings::OPTION, LiveCounts::OPTION, EventHooks::TOLD, RollupTable::LOOK]);
		KnownRows::delete($this->connection);
	}
}
