<?php

add_action('after_setup_theme', static function (): void {
	add_theme_support('title-tag');
	add_theme_support('post-thumbnails');
	add_theme_support('align-wide');
	add_theme_support('html5', ['search-form', 'style', 'script']);
	add_theme_support('woocommerce');
});

add_action('wp_enqueue_scripts', static function (): void {
	wp_enqueue_style('encore-classic', get_stylesheet_uri(), [], '1.0.0');
});
