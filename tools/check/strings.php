<?php

/** Every translated text is a literal, in the text domain encore, with a comment for the translator where it has placeholders. */

declare(strict_types=1);

namespace Encore\Tools\Check;

require __DIR__ . '/PhpFile.php';
require __DIR__ . '/TranslatedTexts.php';

$root = rtrim($argv[1] ?? dirname(__DIR__, 2), '/');
$breaches = [];
$texts = 0;
foreach (PhpFile::under($root, ['plugin', 'blocks']) as $file) {
	$found = new TranslatedTexts($file);
	$texts += $found->count();
	foreach ($found->breaches() as $breach) {
		$breaches[] = "{$file->name}:{$breach}";
	}
}
echo implode('', array_map(static fn(string $breach): string => $breach . "\n", $breaches));
echo "{$texts} translated texts in PHP\n";
exit($breaches === [] ? 0 : 1);
