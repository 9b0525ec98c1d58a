<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What an import is asked, and what it would make or has made. */
final class ImportSchema
{
	public const TITLE = 'Import';

	/** @return array<string, array<string, mixed>> */
	public static function args(): array
	{
		return [
			// As an argument it is required, and no longer says which of its own names are.
			'file' => ['required' => true, 'validate_callback' => [MovedFileSchema::class, 'check']] + MovedFileSchema::schema(),
			'products' => [
				'type' => 'object',
				'additionalProperties' => ['type' => 'integer', 'minimum' => 0],
				'description' => 'Products of this shop by their ids in the file, where the owner has chosen.',
			],
			'again' => ['type' => 'boolean', 'description' => 'Also what is here already is made once more.'],
			'dry_run' => ['type' => 'boolean', 'required' => true, 'description' => 'Nothing is written.'],
		];
	}

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$text = ['type' => 'string'];
		$id = ['type' => 'integer'];
		$posts = ['type' => 'array', 'items' => ClosedObject::of([
			'key' => $id + ['description' => 'Its id in the file.'],
			'title' => $text,
			'state' => ['type' => 'string', 'enum' => ['new', 'here', 'made', 'wrong']],
			'edit_url' => $text + ['description' => 'Of what is here or was made, or empty.'],
			'problems' => ['type' => 'array', 'items' => $text, 'description' => 'Why it cannot be made.'],
			'left_out' => ['type' => 'array', 'items' => $text, 'description' => 'What it names and this shop has not.'],
		])];
		$product = ClosedObject::of([
			'key' => $id + ['description' => 'Its id in the file.'],
			'name' => $text,
			'sku' => $text,
			'product_id' => $id + ['description' => 'In this shop; 0 while none stands for it.'],
			'product_name' => $text,
		]);
		return ['title' => self::TITLE] + ClosedObject::of(['offers' => $posts, 'funnels' => $posts, 'products' => ['type' => 'array', 'items' => $product], 'warning' => $text + ['description' => 'What to look at before any of it is published, or empty.']]);
	}
}
