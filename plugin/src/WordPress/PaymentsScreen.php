<?php

declare(strict_types=1);

namespace Encore\WordPress;

use Encore\Hook;
use Encore\HookProvider;
use Encore\WordPress\Assets\AdminScript;

/** Encore → Payments: what the shop's payment methods can do for offers. Its script asks for all of it. */
final class PaymentsScreen implements HookProvider
{
	public const PAGE = 'encore-payments';

	private string $hook = '';

	public function __construct(private readonly AdminScript $script)
	{
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
		$this->hook = (string) add_submenu_page(
			'edit.php?post_type=' . PostTypes::OFFER,
			__('Payments', 'encore'),
			__('Payments', 'encore'),
			PostTypes::CAPABILITY,
			self::PAGE,
			self::print(...),
		);
	}

	private function enqueue(mixed $hook): void
	{
		if ($this->hook !== '' && $hook === $this->hook) {
			$this->script->enqueue('payments');
		}
	}

	private static function print(): void
	{
		printf(
			'<div class="wrap"><h1>%s</h1><p>%s</p><div id="encore-payments"></div><noscript><p>%s</p></noscript></div>',
			esc_html__('Payments', 'encore'),
			esc_html__('How offers after payment are paid, for each payment method that is switched on in this shop.', 'encore'),
			esc_html__('This page needs JavaScript.', 'encore'),
		);
	}
}
