<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Hook;
use Encore\HookProvider;

/** The address of the offer page, /encore-offer/{order}/, as an endpoint of its own: no post stands behind it. */
final class OfferEndpoint implements OfferAddress, HookProvider
{
	private const QUERY_VAR = 'encore_offer_order';

	private const RULE = '^encore-offer/(\d{1,18})/?$';

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->addRule(...)),
			Hook::filter('query_vars', static fn(array $names): array => [...$names, self::QUERY_VAR]),
			Hook::action('parse_query', $this->isNoPostsPage(...)),
			Hook::filter('posts_pre_query', $this->asksForNoPosts(...), 10, 2),
			Hook::filter('pre_handle_404', fn(bool $handled): bool => $handled || $this->asked() !== 0),
			Hook::filter('redirect_canonical', fn(mixed $to): mixed => $this->asked() !== 0 ? false : $to),
			Hook::filter('wp_robots', fn(array $robots): array => $this->asked() !== 0 ? ['noindex' => true, 'nofollow' => true] : $robots),
		];
	}

	public function of(PlacedOrder $order): string
	{
		global $wp_rewrite;
		$address = $wp_rewrite instanceof \WP_Rewrite && $wp_rewrite->using_permalinks()
			? home_url("{$wp_rewrite->root}encore-offer/{$order->id}/")
			: add_query_arg(self::QUERY_VAR, $order->id, home_url('/'));
		return add_query_arg('key', $order->key, $address);
	}

	public function asked(): int
	{
		$asked = did_action('parse_query') > 0 ? get_query_var(self::QUERY_VAR) : '';
		return is_numeric($asked) ? (int) $asked : 0;
	}

	/** The rule is written once: a shop whose rules were made before Encore came gets them made again. */
	private function addRule(): void
	{
		$query = 'index.php?' . self::QUERY_VAR . '=$matches[1]';
		add_rewrite_rule(self::RULE, $query, 'top');
		$rules = get_option('rewrite_rules');
		if (is_array($rules) && $rules !== [] && ($rules[self::RULE] ?? '') !== $query) {
			update_option('rewrite_rules', '');
		}
	}

	private function isNoPostsPage(\WP_Query $query): void
	{
		if ($query->is_main_query() && is_numeric($query->get(self::QUERY_VAR))) {
			$query->is_home = false;
			$query->is_posts_page = false;
		}
	}

	/**
	 * @param array<\WP_Post|int>|null $posts
	 * @return array<\WP_Post|int>|null
	 */
	private function asksForNoPosts(?array $posts, \WP_Query $query): ?array
	{
		if (!$query->is_main_query() || !is_numeric($query->get(self::QUERY_VAR))) {
			return $posts;
		}
		$query->found_posts = 0;
		return [];
	}
}
