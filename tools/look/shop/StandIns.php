<?php

declare(strict_types=1);

namespace Encore\Tools\Look;

use Encore\Hook;
use Encore\HookProvider;

/** The two scripts of WooCommerce's that the owner's screens wait for: a search, and how the shop writes amounts. */
final class StandIns implements HookProvider
{
	public function hooks(): array
	{
		return [Hook::action('init', $this->register(...), 1, 0)];
	}

	private function register(): void
	{
		$file = dirname(__DIR__) . '/shop-search.js';
		/** @var non-empty-string $address */
		$address = content_url('mu-plugins/encore-look/shop-search.js');
		wp_register_script('wc-components', $address, ['wp-components', 'wp-element'], (string) filemtime($file), ['in_footer' => true]);
		wp_register_style('wc-components', false);
		wp_register_script('wc-settings', false);
		$currency = ['code' => Sample::CURRENCY, 'symbol' => '$', 'precision' => Sample::MINOR_UNIT];
		wp_add_inline_script('wc-settings', 'window.wc = { ...window.wc, wcSettings: { getSetting: ( name ) => ( { currency: ' . wp_json_encode($currency) . ' } )[ name ] } };');
	}
}
