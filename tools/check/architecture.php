<?php

/** Who may name what in PHP: `php tools/check/architecture.php [folder]` prints one sentence per breach and ends with 1. */

declare(strict_types=1);

namespace Encore\Tools\Check;

require __DIR__ . '/PhpFile.php';
require __DIR__ . '/Layers.php';
require __DIR__ . '/Symbols.php';

$root = rtrim($argv[1] ?? dirname(__DIR__, 2), '/');
$breaches = [];
foreach (PhpFile::under($root, ['plugin', 'blocks', 'tools', 'tests']) as $file) {
	foreach ([...Layers::breaches($file), ...Symbols::breaches($file)] as $breach) {
		$breaches[] = "{$file->name}: {$breach}";
	}
}
echo implode('', array_map(static fn(string $breach): string => $breach . "\n", $breaches));
exit($breaches === [] ? 0 : 1);
