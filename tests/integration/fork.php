<?php

/**
 * Boots WordPress, and forks a process for each list of arguments that comes in a line of JSON; they wait for each other before
 * they begin. Answers with a line of what they said.
 */

declare(strict_types=1);

namespace Encore\Tests\Integration;

require __DIR__ . '/bootstrap.php';

[, $script] = $argv + ['', ''];
// A connection belongs to one process.
FunnelShop::db()->close();
// A pipe of Node's is a socket, which PHP gives up after a minute without a word.
stream_set_timeout(STDIN, PHP_INT_MAX);
while (is_string($line = fgets(STDIN))) {
	$lists = json_decode($line, true, 3, JSON_THROW_ON_ERROR);
	assert(is_array($lists));
	$gate = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
	assert(is_array($gate));
	$files = [];
	foreach ($lists as $arguments) {
		assert(is_array($arguments));
		$files[] = $said = (string) tempnam(sys_get_temp_dir(), 'encore-said');
		if (pcntl_fork() === 0) {
			$argv = [$script, ...$arguments];
			// What was drawn before the fork would be drawn by each of them.
			mt_srand(random_int(0, PHP_INT_MAX));
			FunnelShop::db()->db_connect();
			wp_cache_flush();
			ob_start(static function (string $words) use ($said): string {
				file_put_contents($said, $words, FILE_APPEND);
				return '';
			}, 1);
			fclose($gate[1]);
			fwrite($gate[0], '.');
			fgets($gate[0]);
			require $script;
			exit;
		}
	}
	fclose($gate[0]);
	foreach ($files as $_) {
		fread($gate[1], 1);
	}
	fclose($gate[1]);
	while (pcntl_wait($status) > 0) {
	}
	echo json_encode(array_map(file_get_contents(...), $files), JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
	array_map(unlink(...), $files);
}
remove_all_actions('shutdown');
