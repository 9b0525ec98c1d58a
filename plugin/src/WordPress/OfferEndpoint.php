<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Application\PlacedOrder;
use Encore\Application\Ports\OfferAddress;
use Encore\Hook;
use Encore\HookProvider;

/** The address of the offer page, /encore-offer/{order}/, as an endpoint of its own: no post stands behind it. A walkthrough has another one. */
final class OfferEndpoint implements OfferAddress, HookProvider
{
	/**
	 * @param string $name of the variable in a query
	 * @param string $path where the shop's addresses have words
	 */
	public function __construct(
		private readonly string $name = 'encore_offer_order',
		private readonly string $path = 'encore-offer',
	) {
	}

	public function hooks(): array
	{
		return [
			Hook::action('init', $this->addRule(...)),
			Hook::filter('query_vars', fn(array $names): array => [...$names, $this->name]),
			Hook::action('parse_query', $this->isNoPostsPage(...)),
			Hook::action('wp', $this->enter(...), 1),
			Hook::filter('posts_pre_query', $this->asksForNoPosts(...), 10, 2),
			Hook::filter('pre_handle_404', fn(bool $handled): bool => $handled || $this->asked() !== 0),
			Hook::filter('redirect_canonical', fn(mixed $to): mixed => $this->asked() !== 0 ? false : $to),
			Hook::filter('wp_robots', fn(array $robots): array => $this->asked() !== 0 ? ['noindex' => true, 'nofollow' => true] : $robots),
		];
	}

	public function of(PlacedOrder $order): string
	{
		return $this->at($order->id, $order->key);
	}

	public function at(int $order, string $key): string
	{
		global $wp_rewrite;
		$address = $wp_rewrite instanceof \WP_Rewrite && $wp_rewrite->using_permalinks()
			? home_url("{$wp_rewrite->root}{$this->path}/{$order}/")
			: add_query_arg($this->name, $order, home_url('/'));
		return add_query_arg(['key' => $key] + $this->locale(), $address);
	}

	public function asked(): int
	{
		$asked = did_action('parse_query') > 0 ? get_query_var($this->name) : '';
		return is_numeric($asked) ? (int) $asked : 0;
	}

	/** @return array{locale?: string} the language of the page that leads here, where it is not the shop's own: no post here has one */
	private function locale(): array
	{
		$own = get_option('WPLANG');
		$locale = determine_locale();
		return is_admin() || $locale === ($own ?: 'en_US') ? [] : ['locale' => $locale];
	}

	private function enter(): void
	{
		$locale = $_GET['locale'] ?? '';
		if ($this->asked() !== 0 && is_string($locale) && $locale !== '' && $locale !== determine_locale()) {
			switch_to_locale($locale);
		}
	}

	/** The rule is written once: a shop whose rules were made before Encore came gets them made again. */
	private function addRule(): void
	{
		$rule = "^{$this->path}/(\d{1,18})/?$";
		$query = "index.php?{$this->name}=\$matches[1]";
		add_rewrite_rule($rule, $query, 'top');
		$rules = get_option('rewrite_rules');
		if (is_array($rules) && $rules !== [] && ($rules[$rule] ?? '') !== $query) {
			update_option('rewrite_rules', '');
		}
	}

	private function isNoPostsPage(\WP_Query $query): void
	{
		if ($query->is_main_query() && is_numeric($query->get($this->name))) {
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
		if (!$query->is_main_query() || !is_numeric($query->get($this->name))) {
			return $posts;
		}
		$query->found_posts = 0;
		return [];
	}
}
