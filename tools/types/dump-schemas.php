<?php

/** Prints the JSON schemas of plugin/src/Rest/Schema as one JSON object, by title. Needs no WordPress. */

declare(strict_types=1);

$root = dirname(__DIR__, 2);
spl_autoload_register(static function (string $class) use ($root): void {
	$file = $root . '/plugin/src/' . str_replace('\\', '/', substr($class, 7)) . '.php';
	if (str_starts_with($class, 'Encore\\') && is_file($file)) {
		require $file;
	}
});

$schemas = [];
foreach (glob($root . '/plugin/src/Rest/Schema/*.php') ?: [] as $file) {
	$class = 'Encore\\Rest\\Schema\\' . basename($file, '.php');
	$title = defined($class . '::TITLE') ? constant($class . '::TITLE') : null;
	if (is_string($title) && is_callable([$class, 'schema'])) {
		$schemas[$title] = call_user_func([$class, 'schema']);
	}
}
ksort($schemas);
echo json_encode((object) $schemas, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR), "\n";
