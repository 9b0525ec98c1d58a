<?php

declare(strict_types=1);

namespace Encore\Seed;

/** @param array<string, mixed> $meta */
function writePost(string $type, string $slug, string $title, array $meta): int
{
	$known = get_posts(['post_type' => $type, 'name' => $slug, 'post_status' => 'any', 'numberposts' => 1]);
	// Meta goes in with the post: whoever compiles on save finds it there.
	return wp_insert_post([
		'ID' => $known === [] ? 0 : $known[0]->ID,
		'post_type' => $type,
		'post_status' => 'publish',
		'post_name' => $slug,
		'post_title' => wp_slash($title),
		'post_content' => wp_slash($known === [] ? '' : $known[0]->post_content),
		'meta_input' => [$type => wp_slash($meta)],
	]);
}
