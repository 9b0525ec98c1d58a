<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Moving\Export;

/** What an export is and an import takes. */
final class MovedFileSchema
{
	public const TITLE = 'MovedFile';

	private const MOST = 1000;
	private const MOST_NAMED = 10000;

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		return ['title' => self::TITLE] + ClosedObject::of([
			'encore' => ['type' => 'integer', 'enum' => [Export::VERSION], 'description' => 'The form of the file.'],
			'shop' => ['type' => 'string', 'maxLength' => 200, 'description' => 'The address of the shop that it comes from.'],
			'currency' => ['type' => 'string', 'maxLength' => 10, 'description' => 'In which its amounts are written: "USD".'],
			'offers' => self::moved(OfferSettingsSchema::schema()),
			'funnels' => self::moved(FunnelSettingsSchema::schema()),
			'products' => self::described('SKU'),
			'categories' => self::described('slug'),
			'tags' => self::described('slug'),
			'pictures' => self::described('address'),
		]);
	}

	/** What WordPress asks of an argument: true, or an error that names the place. */
	public static function check(mixed $file, \WP_REST_Request $request, string $name): bool|\WP_Error
	{
		$isValid = rest_validate_value_from_schema($file, self::schema(), $name);
		return $isValid === true && is_array($file) ? self::checkIds($file, $name) : $isValid;
	}

	/**
	 * An id that is there twice would be made twice, and a step could mean either.
	 *
	 * @param array<array-key, mixed> $file in the form of its schema
	 */
	private static function checkIds(array $file, string $name): bool|\WP_Error
	{
		foreach (['offers', 'funnels'] as $kind) {
			$ids = array_filter(array_column(is_array($file[$kind]) ? $file[$kind] : [], 'id'), is_int(...));
			$twice = array_keys(array_diff_key($ids, array_unique($ids)));
			if ($twice !== []) {
				$place = "{$name}[{$kind}][{$twice[0]}][id]";
				/* translators: %s: a place in a file. */
				return new \WP_Error('rest_invalid_param', sprintf(__('%s is the id of another one before it.', 'encore'), $place), ['param' => $place]);
			}
		}
		return true;
	}

	/**
	 * @param array<string, mixed> $settings
	 * @return array<string, mixed>
	 */
	private static function moved(array $settings): array
	{
		return ['type' => 'array', 'maxItems' => self::MOST, 'items' => ClosedObject::of([
			'id' => ['type' => 'integer', 'minimum' => 1],
			'title' => ['type' => 'string', 'maxLength' => 400],
			'content' => ['type' => 'string', 'maxLength' => 200000, 'description' => 'Blocks.'],
			'settings' => $settings,
		])];
	}

	/** @return array<string, mixed> */
	private static function described(string $code): array
	{
		return [
			'type' => 'object',
			'maxProperties' => self::MOST_NAMED,
			'additionalProperties' => ClosedObject::of([
				'name' => ['type' => 'string', 'maxLength' => 400],
				'code' => ['type' => 'string', 'maxLength' => 500, 'description' => "Its {$code}; may be empty."],
			]),
			'description' => 'By the id that the settings name.',
		];
	}
}
