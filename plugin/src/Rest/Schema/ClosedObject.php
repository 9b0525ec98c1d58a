<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** The JSON schema of an object that has all of these properties and no other. */
final class ClosedObject
{
	/**
	 * @param array<string, array<string, mixed>> $properties
	 * @return array<string, mixed>
	 */
	public static function of(array $properties): array
	{
		return [
			'type' => 'object',
			'additionalProperties' => false,
			'required' => array_keys($properties),
			'properties' => $properties,
		];
	}
}
