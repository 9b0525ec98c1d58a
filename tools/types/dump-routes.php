<?php

/** Prints as JSON what the REST reference is made of: every route of plugin/src/Rest, with who may ask. Needs no WordPress. */

declare(strict_types=1);

use Encore\Rest\Controller;
use Encore\Rest\OwnedPostRules;
use Encore\Rest\PreviewController;
use Encore\Rest\PublicRoutes;
use Encore\Rest\Route;

$root = dirname(__DIR__, 2);
spl_autoload_register(static function (string $class) use ($root): void {
	$file = $root . '/plugin/src/' . str_replace('\\', '/', substr($class, 7)) . '.php';
	if (str_starts_with($class, 'Encore\\') && is_file($file)) {
		require $file;
	}
});

/** @param ReflectionClass<object> $class an object that can be asked for its routes, and for nothing else */
function bare(ReflectionClass $class): object
{
	$object = $class->newInstanceWithoutConstructor();
	foreach ($class->getProperties() as $property) {
		$type = $property->getType();
		if (!$property->isInitialized($object) && $type instanceof ReflectionNamedType && !$type->isBuiltin() && class_exists($type->getName()) && $type->getName() !== Closure::class) {
			$property->setValue($object, bare(new ReflectionClass($type->getName())));
		}
	}
	return $object;
}

function sentence(string|false $comment): string
{
	$lines = array_map(static fn(string $line): string => trim(preg_replace('~^\s*/?\*+/?|\*/$~', '', trim($line)) ?? ''), explode("\n", (string) $comment));
	return trim(implode(' ', array_filter($lines, static fn(string $line): bool => !str_starts_with($line, '@'))));
}

$routes = [];
foreach (glob($root . '/plugin/src/Rest/*Controller.php') ?: [] as $file) {
	$name = 'Encore\\Rest\\' . basename($file, '.php');
	// Core's controllers of posts stand on WordPress; the reference has words of its own for them.
	if (!str_contains((string) file_get_contents($file), 'extends Controller')) {
		continue;
	}
	assert(is_subclass_of($name, Controller::class));
	$class = new ReflectionClass($name);
	$given = $class->getMethod('routes')->invoke(bare($class));
	foreach (is_array($given) ? $given : [] as $route) {
		assert($route instanceof Route);
		$asked = new ReflectionFunction(Closure::fromCallable($route->allows));
		$isOwners = $asked->getClosureScopeClass()?->getName() === OwnedPostRules::class;
		$public = PublicRoutes::ALL["{$route->method} {$route->path}"] ?? null;
		$routes[] = [
			'method' => $route->method,
			'path' => preg_replace('~\(\?P<(\w+)>[^)]*\)~', '{$1}', $route->path),
			'purpose' => sentence($class->getDocComment()),
			'who' => match (true) {
				$public !== null => 'anybody',
				$isOwners => 'owner',
				$name === PreviewController::class => 'editor',
				default => throw new LogicException("{$name} lets somebody in of whom the reference knows nothing."),
			},
			'reason' => $public['reason'] ?? '',
			'guard' => $public['guard'] ?? '',
			'args' => (object) $route->args,
			'answer' => is_callable($route->schema) ? (($route->schema)()['title'] ?? '') : '',
		];
	}
}
usort($routes, static fn(array $one, array $other): int => [$one['path'], $one['method']] <=> [$other['path'], $other['method']]);
echo json_encode($routes, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
