<?php

/**
 * Plugin Name: Encore: Square in tests
 * Description: Switches Square's gateway on in a test shop, connected as its settings say it.
 */

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'woocommerce-square/woocommerce-square.php',
])));

add_filter('default_option_wc_square_settings', static fn(): array => ['enable_sandbox' => 'yes', 'sandbox_application_id' => 'sandbox-encore', 'sandbox_token' => 'encore', 'sandbox_location_id' => 'LENCORE']);
add_filter('default_option_woocommerce_square_credit_card_settings', static fn(): array => ['enabled' => 'yes', 'title' => 'Card']);
add_filter('wc_square_access_token', static fn(): string => 'encore');
