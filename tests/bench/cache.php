<?php

declare(strict_types=1);

namespace Encore\Bench;

/** What WordPress itself says must not outlive a request. */
const NOT_KEPT = ['counts', 'plugins', 'theme_json'];

/**
 * A persistent object cache for one request after another: WordPress's own cache, read from a file at the beginning
 * and written back at the end. It forgets nothing, which is what a warm cache is.
 */
function keepCache(string $file): void
{
	$cache = $GLOBALS['wp_object_cache'];
	if (!$cache instanceof \WP_Object_Cache) {
		throw new \RuntimeException('WordPress has no object cache.');
	}
	wp_using_ext_object_cache(true);
	$kept = is_file($file) ? unserialize((string) file_get_contents($file)) : [];
	$cache->__set('cache', array_replace((array) $cache->__get('cache'), is_array($kept) ? $kept : []));
	register_shutdown_function(static function () use ($cache, $file): void {
		wp_mkdir_p(dirname($file));
		file_put_contents($file, serialize(array_diff_key((array) $cache->__get('cache'), array_flip(NOT_KEPT))));
	});
}
