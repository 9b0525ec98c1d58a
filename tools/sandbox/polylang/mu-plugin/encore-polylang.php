<?php

/**
 * Plugin Name: Encore: Polylang in tests
 * Description: Switches Polylang on in a test shop, with English first and German beside it.
 */

add_filter('option_active_plugins', static fn($plugins): array => array_values(array_unique([
	...array_filter((array) $plugins, is_string(...)),
	'polylang/polylang.php',
])));

// As it is for the owner: on the command line there is no page whose language could be told.
if (PHP_SAPI === 'cli') {
	define('PLL_ADMIN', true);
}

// The first request of a shop: the next one is in several languages.
add_action('wp_loaded', static function (): void {
	$languages = function_exists('PLL') ? PLL()->model->languages : null;
	if ($languages === null || $languages->has()) {
		return;
	}
	foreach (['en_US' => ['en', 'English'], 'de_DE' => ['de', 'Deutsch']] as $locale => [$slug, $name]) {
		$languages->add(['locale' => $locale, 'slug' => $slug, 'name' => $name, 'rtl' => false, 'term_group' => 0]);
	}
});
