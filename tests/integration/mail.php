<?php

/**
 * One process of FunnelMailTest: sends what is due, says which subjects it sent. Nobody has asked
 * for WooCommerce's mailer before, as in a run of the schedule.
 */

declare(strict_types=1);

add_filter('pre_wp_mail', static function (mixed $sent, mixed $mail): bool {
	usleep(300000);
	echo is_array($mail) && is_string($mail['subject'] ?? null) ? $mail['subject'] : '', "\n";
	return true;
}, 99, 2);
do_action('encore_reconcile');
