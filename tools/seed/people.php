<?php

declare(strict_types=1);

namespace Encore\Seed;

/** Logins of the demo shop; the password is the name. */
function people(): void
{
	$shopper = person('shopper', 'customer', 'Sam', 'Shopper');
	person('editor', 'editor', 'Edda', 'Editor');
	$address = ['first_name' => 'Sam', 'last_name' => 'Shopper', 'address_1' => '60 29th Street', 'city' => 'San Francisco', 'state' => 'CA', 'postcode' => '94110', 'country' => 'US', 'phone' => '4155550100', 'email' => 'shopper@example.com'];
	foreach ($address as $field => $value) {
		update_user_meta($shopper, "billing_$field", $value);
		update_user_meta($shopper, "shipping_$field", $value);
	}
	foreach (['admin', 'editor'] as $login) {
		withoutGuides($login);
	}
}

function person(string $login, string $role, string $first, string $last): int
{
	$known = get_user_by('login', $login);
	if ($known) {
		return $known->ID;
	}
	$id = wp_insert_user([
		'user_login' => $login,
		'user_pass' => $login,
		'user_email' => "$login@example.com",
		'first_name' => $first,
		'last_name' => $last,
		'display_name' => "$first $last",
		'role' => $role,
	]);
	if ($id instanceof \WP_Error) {
		throw new \RuntimeException($id->get_error_message());
	}
	return $id;
}

/** The block editor opens without its welcome guides and without asking for a pattern first. */
function withoutGuides(string $login): void
{
	/** @var \wpdb $wpdb */
	global $wpdb;
	$user = get_user_by('login', $login);
	if ($user) {
		update_user_meta($user->ID, $wpdb->get_blog_prefix() . 'persisted_preferences', [
			'core' => ['enableChoosePatternModal' => false],
			'core/edit-post' => ['welcomeGuide' => false, 'welcomeGuideTemplate' => false],
			'core/edit-site' => ['welcomeGuide' => false, 'welcomeGuidePage' => false, 'welcomeGuideStyles' => false, 'welcomeGuideTemplate' => false],
			'_modified' => '2026-01-01T00:00:00.000Z',
		]);
		update_user_meta($user->ID, 'show_welcome_panel', 0);
	}
}
