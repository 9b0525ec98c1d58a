<?php

/**
 * The demo shop: settings, products with pictures, pages and people.
 *
 * Run by `wp eval-file --use-include tools/seed/seed.php [hpos=yes|no] [theme=NAME] [content=yes|no]`. Running it again changes nothing
 * that is already right.
 */

declare(strict_types=1);

require_once __DIR__ . '/Stack.php';
require_once __DIR__ . '/settings.php';
require_once __DIR__ . '/pictures.php';
require_once __DIR__ . '/products.php';
require_once __DIR__ . '/pages.php';
require_once __DIR__ . '/people.php';

(static function (mixed $arguments): void {
	$options = ['hpos' => 'yes', 'theme' => 'twentytwentyfive', 'content' => 'yes'];
	foreach (is_array($arguments) ? array_filter($arguments, is_string(...)) : [] as $argument) {
		[$name, $value] = explode('=', $argument, 2) + [1 => ''];
		$options[$name] = $value;
	}
	wp_set_current_user(1);
	kses_remove_filters();

	Encore\Seed\settings($options['theme'], $options['hpos'] === 'yes');
	Encore\Seed\people();
	if ($options['content'] === 'yes') {
		$stacks = Encore\Seed\Stack::all();
		Encore\Seed\products($stacks);
		Encore\Seed\pages($stacks);
	}
	flush_rewrite_rules();
})($args ?? []);
