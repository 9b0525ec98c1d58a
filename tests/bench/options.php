<?php

/** Run by `wp eval-file`: counts the autoloaded options of the plugin; the sandbox gateway's are not its. */

declare(strict_types=1);

(static function (): void {
	/** @var \wpdb $db */
	$db = $GLOBALS['wpdb'];
	echo "\n" . wp_json_encode($db->get_row(
		"SELECT COUNT(*) AS number, COALESCE(SUM(LENGTH(option_name) + LENGTH(option_value)), 0) AS bytes
		FROM {$db->options}
		WHERE option_name LIKE '%encore%' AND option_name NOT LIKE '%encore\\_sandbox%' AND autoload IN ('yes', 'on', 'auto', 'auto-on')",
		ARRAY_A,
	));
})();
