<?php

declare(strict_types=1);

namespace Encore\Tools\Check;

/** Dependencies point one way: Domain <- Application <- WooCommerce, WordPress, Preview, Rest, Blocks <- Plugin. */
final class Layers
{
	private const MAY_USE = [
		'Domain' => ['Domain'],
		'Application' => ['Domain', 'Application'],
		'Preview' => ['Domain', 'Application', 'Preview'],
		'WooCommerce' => ['Domain', 'Application', 'WooCommerce', 'Hook'],
		'WordPress' => ['Domain', 'Application', 'WordPress', 'Hook'],
		'Rest' => ['Domain', 'Application', 'Rest', 'Hook'],
		'Blocks' => ['Domain', 'Application', 'Blocks', 'Hook'],
	];

	/** @return list<string> */
	public static function breaches(PhpFile $file): array
	{
		$layer = $file->layer();
		if (!isset(self::MAY_USE[$layer])) {
			return [];
		}
		$breaches = [];
		foreach ($file->names() as $name) {
			$target = self::target($name);
			if ($target !== null && !in_array($target, self::MAY_USE[$layer], true)) {
				$breaches[] = "uses {$name}; {$layer} may use " . implode(', ', self::MAY_USE[$layer]) . '.';
			}
		}
		if ($layer === 'Domain' || $layer === 'Application') {
			array_push($breaches, ...self::impure($file, $layer));
		}
		return $breaches;
	}

	private static function target(string $name): ?string
	{
		if (!str_starts_with($name, 'Encore\\')) {
			return null;
		}
		$parts = explode('\\', $name);
		return count($parts) === 2 && in_array($parts[1], ['Hook', 'HookProvider', 'StopsPayment'], true) ? 'Hook' : $parts[1];
	}

	/**
	 * What bare PHP does not know is WordPress's, WooCommerce's or some plugin's.
	 *
	 * @return list<string>
	 */
	private static function impure(PhpFile $file, string $layer): array
	{
		$breaches = [];
		foreach ($file->calls() as $function) {
			if (!str_contains($function, '\\') && !in_array(strtolower($function), get_defined_functions()['internal'], true)) {
				$breaches[] = "calls {$function}(); {$layer} is plain PHP.";
			}
		}
		foreach ($file->names() as $name) {
			$known = class_exists($name, false) || interface_exists($name, false) || function_exists($name) || defined($name);
			if (!str_starts_with($name, 'Encore\\') && !$known) {
				$breaches[] = "uses {$name}; {$layer} is plain PHP.";
			}
		}
		foreach ($file->tokens as $token) {
			if ($token->is(T_VARIABLE) && preg_match('/^\$(_[A-Z]+|GLOBALS)$/', $token->text) || $token->is(T_GLOBAL)) {
				$breaches[] = "reads {$token->text}; {$layer} is plain PHP.";
			}
			if ($token->is(T_STRING) && preg_match('/^(ABSPATH|DB_\w+|W[PC]_[A-Z_]+)$/', $token->text)) {
				$breaches[] = "names {$token->text}; {$layer} is plain PHP.";
			}
		}
		return $breaches;
	}
}
