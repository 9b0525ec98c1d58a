<?php

declare(strict_types=1);

namespace Encore\Rest;

/** Which names of an object its schema does not know, at any depth. */
final class SchemaNames
{
	/**
	 * @param array<array-key, mixed> $data
	 * @param array<string, mixed>    $schema
	 * @return list<string> paths: "price.discount"
	 */
	public static function unknown(array $data, array $schema, string $path = ''): array
	{
		$known = self::properties($schema);
		$others = $schema['additionalProperties'] ?? true;
		$unknown = [];
		foreach ($data as $name => $value) {
			$inner = $known[$name] ?? $others;
			if ($inner === false) {
				$unknown[] = $path . $name;
			} elseif (is_array($inner) && is_array($value) && ($inner['type'] ?? '') === 'object') {
				/** @var array<string, mixed> $inner a schema */
				array_push($unknown, ...self::unknown($value, $inner, "{$path}{$name}."));
			}
		}
		return $unknown;
	}

	/**
	 * @param array<string, mixed> $schema
	 * @return array<array-key, mixed>
	 */
	public static function properties(array $schema): array
	{
		$properties = $schema['properties'] ?? [];
		return is_array($properties) ? $properties : [];
	}
}
