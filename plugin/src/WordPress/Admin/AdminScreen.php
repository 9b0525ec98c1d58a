<?php

declare(strict_types=1);

namespace Encore\WordPress\Admin;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Posts\PostTypes;

/** A screen in Encore's menu that a script of `src/admin` draws: it asks for all that it shows. */
final class AdminScreen implements HookProvider
{
	public const PAYMENTS = 'encore-payments';
	private const WALKTHROUGH = 'encore-walkthrough';

	private string $hook = '';

	/**
	 * @param string                    $page  in the address: "encore-" and the folder of its script
	 * @param \Closure(): array{string, string} $words its name in the menu, which is its heading, and a sentence on what it is for
	 * @param int|null                  $position in the menu; null: at its end
	 * @param (\Closure(): array<string, string>)|null $data what its script finds in the place that it draws into
	 */
	public function __construct(
		private readonly AdminScript $script,
		private readonly string $page,
		private readonly \Closure $words,
		private readonly ?int $position = null,
		private readonly ?\Closure $data = null,
	) {
	}

	/**
	 * Encore → Home: what offers bring, or how to begin.
	 *
	 * @param \Closure(): string $today 2026-11-30, in the time zone of the shop
	 */
	public static function home(AdminScript $script, \Closure $today): self
	{
		$words = static fn(): array => [
			__('Home', 'encore'),
			__('What your offers bring, beside the period before.', 'encore'),
		];
		return new self($script, 'encore-home', $words, 0, static fn(): array => ['today' => $today(), 'offers' => self::hasOffers() ? '1' : '0']);
	}

	/**
	 * Encore → Reports: what offers brought in a period, by whatever can be told apart.
	 *
	 * @param \Closure(): string                $today   2026-11-30, in the time zone of the shop
	 * @param \Closure(): array<string, string> $methods names of the payment methods, by id
	 */
	public static function reports(AdminScript $script, \Closure $today, \Closure $methods): self
	{
		$words = static fn(): array => [
			__('Reports', 'encore'),
			__('What your offers bring, added up by day from the orders.', 'encore'),
		];
		return new self($script, 'encore-reports', $words, null, static fn(): array => ['today' => $today(), 'methods' => (string) wp_json_encode((object) $methods())]);
	}

	/** Encore → Payments: what the shop's payment methods can do for offers. */
	public static function payments(AdminScript $script): self
	{
		return new self($script, self::PAYMENTS, static fn(): array => [
			__('Payments', 'encore'),
			__('How offers after payment are paid, for each payment method that is switched on in this shop.', 'encore'),
		]);
	}

	/** Encore → Quick funnel: offers that are proposed for a product. */
	public static function quickFunnel(AdminScript $script): self
	{
		return new self($script, 'encore-quick-funnel', static fn(): array => [
			__('Quick funnel', 'encore'),
			__('Choose a product. Encore proposes what to offer with it, from what your shop sells.', 'encore'),
		]);
	}

	/** Encore → Tools: what is done seldom, each a section of its own. */
	public static function tools(AdminScript $script): self
	{
		return new self($script, 'encore-tools', static fn(): array => [
			__('Tools', 'encore'),
			__('Whether all is well, and what is done seldom.', 'encore'),
		]);
	}

	/** Encore → Walkthrough: a funnel is played as a shopper. */
	public static function walkthrough(AdminScript $script): self
	{
		return new self($script, self::WALKTHROUGH, static fn(): array => [
			__('Walkthrough', 'encore'),
			__('Play a funnel as a shopper, on your shop’s own pages and at its own prices. No order is made, nothing is charged, and nobody gets a mail.', 'encore'),
		], data: static fn(): array => ['funnel' => is_string($_GET['funnel'] ?? null) ? (string) absint($_GET['funnel']) : '0']);
	}

	/** @param int $funnel the one that is played; 0: whichever the shop would show */
	public static function walkthroughOf(int $funnel = 0): string
	{
		$address = admin_url('edit.php?post_type=' . PostTypes::OFFER . '&page=' . self::WALKTHROUGH);
		return $funnel === 0 ? $address : add_query_arg('funnel', $funnel, $address);
	}

	public function hooks(): array
	{
		return [
			// Between the lists and the way to the settings.
			Hook::action('admin_menu', $this->add(...), 15, 0),
			Hook::action('admin_enqueue_scripts', $this->enqueue(...)),
			Hook::filter('submenu_file', $this->highlight(...)),
		];
	}

	private function add(): void
	{
		[$name] = ($this->words)();
		$this->hook = (string) add_submenu_page('edit.php?post_type=' . PostTypes::OFFER, $name, $name, PostTypes::CAPABILITY, $this->page, $this->print(...), $this->position);
	}

	/** The menu's own entry leads to its first screen by an address at which WordPress does not know it again. */
	private function highlight(mixed $file): mixed
	{
		// WordPress's own.
		global $plugin_page;
		return $plugin_page === $this->page ? $this->page : $file;
	}

	private function enqueue(mixed $hook): void
	{
		if ($this->hook !== '' && $hook === $this->hook) {
			$this->script->enqueue(substr($this->page, strlen('encore-')));
		}
	}

	private function print(): void
	{
		[$name, $purpose] = ($this->words)();
		$data = $this->data === null ? [] : ($this->data)();
		printf(
			'<div class="wrap"><h1>%s</h1><p>%s</p><div id="%s"%s></div><noscript><p>%s</p></noscript></div>',
			esc_html($name),
			esc_html($purpose),
			esc_attr($this->page),
			// Each of them is escaped there.
			implode('', array_map(static fn(string $key, string $value): string => sprintf(' data-%s="%s"', esc_attr($key), esc_attr($value)), array_keys($data), $data)),
			esc_html__('This page needs JavaScript.', 'encore'),
		);
	}

	private static function hasOffers(): bool
	{
		return get_posts(['post_type' => PostTypes::OFFER, 'post_status' => ['publish', 'future', 'draft', 'pending', 'private'], 'numberposts' => 1, 'fields' => 'ids']) !== [];
	}
}
