<?php

declare(strict_types=1);

namespace Encore\WordPress\Health;

use Encore\Application\Health\PageResponse;
use Encore\Application\Ports\Clock;
use Encore\Application\Ports\Environment;
use Encore\Domain\Offer\Placement;
use Encore\WordPress\Compiling\LiveCounts;
use Encore\WordPress\Compiling\OfferCompiler;
use Encore\WordPress\Database\CompiledRows;
use Encore\WordPress\Database\StateCounts;
use Encore\WordPress\Database\Tables;
use Encore\WordPress\Posts\PostTypes;
use Encore\WordPress\Posts\SavedPosts;

/** What Encore runs on in this shop. */
final class SiteEnvironment implements Environment
{
	/** As many of each kind are compared one by one, the newest: a shop with thousands must not wait for the rest. */
	private const COMPARED = 100;

	private readonly SavedPosts $posts;

	public function __construct(
		private readonly Tables $tables,
		private readonly CompiledRows $compiled,
		private readonly OfferCompiler $compiler,
		private readonly OfferPageProbe $page,
		private readonly StateCounts $counts,
		private readonly Clock $clock,
		private readonly string $version,
	) {
		$this->posts = new SavedPosts();
	}

	public function missingTables(): array
	{
		return $this->tables->missing();
	}

	public function areTablesCurrent(): bool
	{
		return $this->tables->areCurrent();
	}

	public function stale(): int
	{
		$now = $this->clock->now();
		$stale = $this->compiled->leftOver([PostTypes::OFFER, PostTypes::FUNNEL], $now);
		foreach ([PostTypes::OFFER, PostTypes::FUNNEL] as $type) {
			$ids = array_slice($this->posts->published($type), -self::COMPARED);
			_prime_post_caches($ids, false);
			foreach ($ids as $id) {
				$stale += $this->compiled->holds($id, $this->compiler->entry($id, $type), $now) ? 0 : 1;
			}
		}
		return $stale;
	}

	public function hasFunnels(): bool
	{
		return (new LiveCounts())->of(Placement::PostPurchase->value) > 0;
	}

	public function schedule(): array
	{
		return Schedule::all();
	}

	public function offerPage(): PageResponse
	{
		return $this->page->ask();
	}

	public function hasPageCache(): bool
	{
		return (defined('WP_CACHE') && WP_CACHE === true) || is_file(WP_CONTENT_DIR . '/advanced-cache.php');
	}

	public function facts(): array
	{
		$missing = $this->missingTables();
		$facts = [
			'encore' => $this->version,
			'wordpress' => get_bloginfo('version'),
			'php' => PHP_VERSION,
			'multisite' => is_multisite() ? 'yes' : 'no',
			'permalinks' => get_option('permalink_structure') === '' ? 'plain' : 'pretty',
			'object_cache' => wp_using_ext_object_cache() ? 'yes' : 'no',
			'page_cache' => $this->hasPageCache() ? 'yes' : 'no',
			'tables' => $missing === [] ? 'all' : 'missing: ' . implode(', ', $missing),
			'schema' => $this->tables->version(),
		];
		foreach ($this->schedule() as $work) {
			$facts["{$work->name}_last"] = $work->last?->format('c') ?? 'never';
			$facts["{$work->name}_next"] = $work->next?->format('c') ?? 'not scheduled';
		}
		return $missing !== [] ? $facts : $facts + [
			'offers_published' => (string) count($this->posts->published(PostTypes::OFFER)),
			'funnels_published' => (string) count($this->posts->published(PostTypes::FUNNEL)),
			'live' => self::list($this->counts->live()),
			'acceptances' => self::list($this->counts->acceptances()),
			'refunds_open' => (string) $this->counts->openRefunds(),
			'report_days_waiting' => (string) $this->counts->waitingDays(),
		];
	}

	/** @param array<string, int> $numbers */
	private static function list(array $numbers): string
	{
		return $numbers === [] ? 'none' : implode(', ', array_map(static fn(string $name, int $number): string => "{$name} {$number}", array_keys($numbers), $numbers));
	}
}
