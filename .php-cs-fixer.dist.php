<?php

declare(strict_types=1);

$folders = array_filter(['plugin', 'blocks', 'tools', 'tests'], static fn(string $folder): bool => is_dir(__DIR__ . '/' . $folder));

$files = PhpCsFixer\Finder::create()
	->in(array_map(static fn(string $folder): string => __DIR__ . '/' . $folder, $folders))
	->exclude(['build', 'node_modules', 'vendor', 'fixtures/check'])
	->append([__FILE__]);

return (new PhpCsFixer\Config())
	->setIndent("\t")
	->setRiskyAllowed(true)
	->setCacheFile(__DIR__ . '/vendor/.php-cs-fixer.cache')
	->setRules([
		'@PER-CS' => true,
		'single_line_empty_body' => false,
		'array_syntax' => true,
		'no_unused_imports' => true,
		'ordered_imports' => true,
		'single_quote' => true,
		'strict_comparison' => true,
		'no_superfluous_phpdoc_tags' => ['allow_mixed' => true],
	])
	->setFinder($files);
