<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/**
 * Puts products with their parents, pictures, meta and terms into WordPress's caches by two queries, where
 * WordPress's own functions need five: a shopper waits for these.
 */
final class ProductRows
{
	private const TYPES = ['product', 'product_variation'];

	public function __construct(private readonly Connection $connection)
	{
	}

	/** @param list<int> $ids products or variations */
	public function prime(array $ids): void
	{
		$missing = array_values(_get_non_cached_ids($ids, 'posts'));
		if ($missing === []) {
			return;
		}
		$posts = $this->posts($missing);
		if ($posts === []) {
			return;
		}
		$found = array_values($posts);
		update_post_cache($found);
		$this->primeMetaAndTerms(array_keys($posts));
	}

	/**
	 * @param non-empty-list<int> $ids
	 * @return array<int, \WP_Post> the products, the parents of variations, and the pictures of both
	 */
	private function posts(array $ids): array
	{
		$marks = Connection::marks('%d', count($ids));
		$posts = $this->connection->table('posts');
		$rows = $this->connection->rows(
			"SELECT p.* FROM %i p WHERE p.ID IN ({$marks})
			UNION ALL
			SELECT parent.* FROM %i p JOIN %i parent ON parent.ID = p.post_parent
				WHERE p.ID IN ({$marks}) AND p.post_type = 'product_variation'
			UNION ALL
			SELECT picture.* FROM %i p JOIN %i m ON m.post_id IN (p.ID, p.post_parent) AND m.meta_key = '_thumbnail_id'
				JOIN %i picture ON picture.ID = CAST(m.meta_value AS UNSIGNED)
				WHERE p.ID IN ({$marks})",
			[$posts, ...$ids, $posts, $posts, ...$ids, $posts, $this->connection->table('postmeta'), $posts, ...$ids],
		);
		$found = [];
		foreach ($rows as $row) {
			$found[$row->int('ID')] ??= new \WP_Post((object) $row->all());
		}
		return $found;
	}

	/** @param list<int> $ids */
	private function primeMetaAndTerms(array $ids): void
	{
		$marks = Connection::marks('%d', count($ids));
		$rows = $this->connection->rows(
			"SELECT post_id AS object_id, meta_id AS id, meta_key AS name, meta_value AS value, '' AS taxonomy, 0 AS term_taxonomy_id,
					0 AS term_group, '' AS description, 0 AS parent, 0 AS count
				FROM %i WHERE post_id IN ({$marks})
			UNION ALL
			SELECT tr.object_id, t.term_id, t.name, t.slug, tt.taxonomy, tt.term_taxonomy_id, t.term_group, tt.description, tt.parent, tt.count
				FROM %i tr JOIN %i tt ON tt.term_taxonomy_id = tr.term_taxonomy_id JOIN %i t ON t.term_id = tt.term_id
				WHERE tr.object_id IN ({$marks})
			ORDER BY id",
			[
				$this->connection->table('postmeta'),
				...$ids,
				$this->connection->table('term_relationships'),
				$this->connection->table('term_taxonomy'),
				$this->connection->table('terms'),
				...$ids,
			],
		);
		$meta = array_fill_keys($ids, []);
		$terms = [];
		foreach ($rows as $row) {
			if ($row->text('taxonomy') === '') {
				$meta[$row->int('object_id')][$row->text('name')][] = $row->text('value');
			} else {
				$terms[] = $row;
			}
		}
		wp_cache_add_multiple($meta, 'post_meta');
		$this->keepTerms($ids, $terms);
	}

	/**
	 * @param list<int> $ids
	 * @param list<Row> $rows
	 */
	private function keepTerms(array $ids, array $rows): void
	{
		usort($rows, static fn(Row $a, Row $b): int => strcasecmp($a->text('name'), $b->text('name')));
		$related = array_fill_keys(get_object_taxonomies(self::TYPES), array_fill_keys($ids, []));
		$terms = [];
		foreach ($rows as $row) {
			$related[$row->text('taxonomy')][$row->int('object_id')][] = $row->int('id');
			$terms[$row->int('id')] = new \WP_Term((object) [
				'term_id' => $row->int('id'),
				'name' => $row->text('name'),
				'slug' => $row->text('value'),
				'term_group' => $row->int('term_group'),
				'term_taxonomy_id' => $row->int('term_taxonomy_id'),
				'taxonomy' => $row->text('taxonomy'),
				'description' => $row->text('description'),
				'parent' => $row->int('parent'),
				'count' => $row->int('count'),
				'filter' => 'raw',
			]);
		}
		update_term_cache(array_values($terms));
		foreach ($related as $taxonomy => $byObject) {
			wp_cache_add_multiple($byObject, "{$taxonomy}_relationships");
		}
	}
}
