<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Stripe;

use Encore\Hook;
use Encore\HookProvider;

/** Says where an owner comes by that a kept card is not charged because Stripe's gateway lacks something. */
final class StripeNotice implements HookProvider
{
	/** Beside Encore's own. */
	private const SCREENS = ['dashboard', 'plugins', 'woocommerce_page_wc-settings'];

	/** @param string $screen the page of the menu that tells all of it */
	public function __construct(private readonly string $screen)
	{
	}

	public function hooks(): array
	{
		return [Hook::action('admin_notices', fn() => $this->warn(StripePlugin::lacks()), 10, 0)];
	}

	/** @param string $lacks as StripePlugin::lacks() says it */
	public function warn(string $lacks): void
	{
		$here = (string) get_current_screen()?->id;
		$isSeen = in_array($here, self::SCREENS, true) || str_contains($here, 'encore_') && !str_ends_with($here, $this->screen);
		if ($lacks === '' || $lacks === 'absent' || !$isSeen || !current_user_can('manage_woocommerce')) {
			return;
		}
		wp_admin_notice(
			sprintf('%s <a href="%s">%s</a>', esc_html(StripeWords::lack($lacks)), esc_url(menu_page_url($this->screen, false)), esc_html__('See your payment methods', 'encore')),
			['type' => 'warning'],
		);
	}
}
