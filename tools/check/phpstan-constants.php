<?php

/** Constants WordPress defines while it starts; the stubs leave them out. PHPStan loads this file, nothing else does. */

declare(strict_types=1);

$paths = ['ABSPATH', 'WPINC', 'WP_CONTENT_DIR', 'WP_PLUGIN_DIR', 'WPMU_PLUGIN_DIR', 'WP_CONTENT_URL', 'WP_PLUGIN_URL'];
$cookies = ['COOKIEPATH', 'SITECOOKIEPATH', 'COOKIE_DOMAIN', 'LOGGED_IN_COOKIE', 'AUTH_COOKIE', 'COOKIEHASH'];
foreach ([...$paths, ...$cookies, 'DB_NAME', 'DB_HOST', 'DB_USER', 'DB_PASSWORD', 'WC_VERSION', 'WC_ABSPATH', 'WP_UNINSTALL_PLUGIN'] as $name) {
	define($name, '');
}
foreach (['WP_DEBUG', 'SCRIPT_DEBUG', 'DOING_AJAX', 'REST_REQUEST', 'DISABLE_WP_CRON', 'WP_CLI'] as $name) {
	define($name, false);
}
foreach (['MINUTE' => 60, 'HOUR' => 3600, 'DAY' => 86400, 'WEEK' => 604800, 'MONTH' => 2592000, 'YEAR' => 31536000] as $unit => $seconds) {
	define($unit . '_IN_SECONDS', $seconds);
}
define('KB_IN_BYTES', 1024);
define('MB_IN_BYTES', 1048576);
define('OBJECT', 'OBJECT');
define('ARRAY_A', 'ARRAY_A');
define('ARRAY_N', 'ARRAY_N');
