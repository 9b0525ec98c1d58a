<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Assets\AdminScript;

/** A screen in Encore's menu that a script of `src/admin` draws: it asks for all that it shows. */
final class AdminScreen implements HookProvider
{
	public const PAYMENTS = 'encore-payments';

	private string $hook = '';

	/**
	 * @param string                    $page  in the address: "encore-" and the folder of its script
	 * @param \Closure(): array{string, string} $words its name in the menu, which is its heading, and a sentence on what it is for
	 */
	public function __construct(
		private readonly AdminScript $script,
		private readonly string $page,
		private readonly \Closure $words,
	) {
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

	public function hooks(): array
	{
		return [
			// Between the lists and the way to the settings.
			Hook::action('admin_menu', $this->add(...), 15, 0),
			Hook::action('admin_enqueue_scripts', $this->enqueue(...)),
		];
	}

	private function add(): void
	{
		[$name] = ($this->words)();
		$this->hook = (string) add_submenu_page('edit.php?post_type=' . PostTypes::OFFER, $name, $name, PostTypes::CAPABILITY, $this->page, $this->print(...));
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
		printf(
			'<div class="wrap"><h1>%s</h1><p>%s</p><div id="%s"></div><noscript><p>%s</p></noscript></div>',
			esc_html($name),
			esc_html($purpose),
			esc_attr($this->page),
			esc_html__('This page needs JavaScript.', 'encore'),
		);
	}
}
