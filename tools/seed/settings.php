<?php

declare(strict_types=1);

namespace Encore\Seed;

function settings(string $theme, bool $hpos): void
{
	switch_theme($theme);
	orderTables($hpos);
	foreach (options() as $name => $value) {
		update_option($name, $value);
	}
	foreach (['encore_sandbox', 'encore_sandbox_plain', 'cod', 'bacs'] as $gateway) {
		$name = "woocommerce_{$gateway}_settings";
		update_option($name, ['enabled' => 'yes'] + (array) get_option($name, []));
	}
	delete_transient('_wc_activation_redirect');
	\WC_Install::create_pages();
	tax();
	shipping();
}

/** @return array<string, mixed> */
function options(): array
{
	return [
		'blogdescription' => 'A demo shop with order bumps and one-click offers',
		'permalink_structure' => '/%postname%/',
		'timezone_string' => 'America/Los_Angeles',
		'default_comment_status' => 'closed',
		'show_avatars' => '0',
		'woocommerce_coming_soon' => 'no',
		'woocommerce_store_address' => '1 Market Street',
		'woocommerce_store_city' => 'San Francisco',
		'woocommerce_store_postcode' => '94105',
		'woocommerce_default_country' => 'US:CA',
		'woocommerce_default_customer_address' => 'base',
		'woocommerce_currency' => 'USD',
		'woocommerce_price_num_decimals' => '2',
		'woocommerce_calc_taxes' => 'yes',
		'woocommerce_prices_include_tax' => 'no',
		'woocommerce_tax_based_on' => 'shipping',
		'woocommerce_tax_display_shop' => 'excl',
		'woocommerce_tax_display_cart' => 'excl',
		'woocommerce_enable_guest_checkout' => 'yes',
		'woocommerce_enable_checkout_login_reminder' => 'yes',
		'woocommerce_enable_signup_and_login_from_checkout' => 'yes',
		'woocommerce_enable_reviews' => 'no',
		'woocommerce_allow_tracking' => 'no',
		'woocommerce_show_marketplace_suggestions' => 'no',
		'woocommerce_task_list_hidden' => 'yes',
		'woocommerce_task_list_hidden_lists' => ['setup', 'extended'],
		'woocommerce_task_list_welcome_modal_dismissed' => 'yes',
		'woocommerce_onboarding_profile' => ['skipped' => true],
		'woocommerce_admin_created_default_shipping_zones' => 'yes',
		'woocommerce_gateway_order' => ['encore_sandbox' => 0, 'encore_sandbox_plain' => 1, 'cod' => 2, 'bacs' => 3],
		'woocommerce_bacs_accounts' => [
			['account_name' => 'Encore Demo', 'account_number' => '000123456', 'bank_name' => 'Example Bank', 'sort_code' => '00-00-00', 'iban' => '', 'bic' => ''],
		],
		'woocommerce_merchant_email_notifications' => 'no',
		'woocommerce_admin_install_timestamp' => time(),
		'_wc_order_milestone_egg_milestones_complete' => 'yes',
	];
}

/** WooCommerce makes the tables when they are switched on for the first time. */
function orderTables(bool $hpos): void
{
	update_option('woocommerce_custom_orders_table_data_sync_enabled', 'no');
	update_option('woocommerce_custom_orders_table_enabled', $hpos ? 'yes' : 'no');
}

/** Physical goods are of the standard class; a delivery stated separately is not taxed in California. */
function tax(): void
{
	/** @var \wpdb $wpdb */
	global $wpdb;
	$table = $wpdb->prefix . 'woocommerce_tax_rates';
	$exists = $wpdb->get_var($wpdb->prepare('SELECT COUNT(*) FROM %i WHERE tax_rate_country = %s AND tax_rate_state = %s', $table, 'US', 'CA'));
	if (! $exists) {
		\WC_Tax::_insert_tax_rate([
			'tax_rate_country' => 'US',
			'tax_rate_state' => 'CA',
			'tax_rate' => '8.2500',
			'tax_rate_name' => 'Sales tax',
			'tax_rate_priority' => 1,
			'tax_rate_compound' => 0,
			'tax_rate_shipping' => 0,
			'tax_rate_order' => 0,
			'tax_rate_class' => '',
		]);
	}
}

function shipping(): void
{
	if (in_array('United States', array_column(\WC_Shipping_Zones::get_zones(), 'zone_name'), true)) {
		return;
	}
	$zone = new \WC_Shipping_Zone();
	$zone->set_zone_name('United States');
	$zone->add_location('US', 'country');
	$zone->save();
	$instance = $zone->add_shipping_method('flat_rate');
	update_option("woocommerce_flat_rate_{$instance}_settings", ['title' => 'Flat rate', 'tax_status' => 'none', 'cost' => '5']);
}
