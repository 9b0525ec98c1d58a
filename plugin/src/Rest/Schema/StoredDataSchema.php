<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

/** What Encore has stored, and what stands in the way of deleting it. */
final class StoredDataSchema
{
	public const TITLE = 'StoredData';

	/** @return array<string, mixed> */
	public static function schema(): array
	{
		$number = ['type' => 'integer'];
		return ['title' => self::TITLE] + ClosedObject::of([
			'offers' => $number,
			'funnels' => $number,
			'charges' => ['type' => 'integer', 'description' => 'Of which it is not known that no money moved.'],
			'is_saved' => ['type' => 'boolean', 'description' => 'Whether you have downloaded the record of all of them within the hour. True where there is none.'],
			'phrase' => ['type' => 'string', 'description' => 'What has to be written to delete all of it: which shop this is.'],
			'under_way' => ClosedObject::of(['charges' => $number, 'refunds' => $number, 'mails' => $number, 'cards' => $number]),
			'is_deleted' => ['type' => 'boolean', 'description' => 'Of a deletion: whether all is gone; false where it has to be asked for once more.'],
		]);
	}
}
