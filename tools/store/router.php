<?php

/**
 * Router of PHP's own web server: files are served as they are, everything else is WordPress's.
 */

/** @var array{DOCUMENT_ROOT: string, REQUEST_URI: string} $_SERVER */
$root = rtrim($_SERVER['DOCUMENT_ROOT'], '/');
$path = '/' . ltrim(rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)), '/');

if (str_contains($path, '..') || preg_match('~^/wp-content/(database|debug\.log|mails\.jsonl)~', $path)) {
	http_response_code(404);
	return true;
}

if (is_dir($root . $path)) {
	if (! str_ends_with($path, '/') && is_file("$root$path/index.php")) {
		header("Location: $path/", true, 301);
		return true;
	}
	$path = rtrim($path, '/') . '/index.php';
}

if (is_file($root . $path) && ! str_ends_with($path, '.php')) {
	$type = ['js' => 'text/javascript', 'css' => 'text/css'][pathinfo($path, PATHINFO_EXTENSION)] ?? null;
	if ($type === null || preg_match('~[?&]ver=~', $_SERVER['REQUEST_URI']) !== 1) {
		return false;
	}
	// Another build has another version in its address: a checkout's hundred scripts need not be asked for again.
	header("Content-Type: {$type}; charset=utf-8");
	header('Cache-Control: max-age=3600');
	header('Content-Length: ' . filesize($root . $path));
	readfile($root . $path);
	return true;
}

$script = is_file($root . $path) ? $path : '/index.php';
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $script;
$_SERVER['SCRIPT_FILENAME'] = $root . $script;
chdir(dirname($root . $script));
require $root . $script;
return true;
