<?php

declare(strict_types=1);

namespace Encore\Rest\Schema;

use Encore\Application\Reports\ReportTable;

/** One page of a table of the reports. */
final class ReportTableSchema
{
	public const TITLE = 'ReportTables';

	/** @return array<string, mixed> every table under its name */
	public static function schema(): array
	{
		$tables = [];
		foreach (ReportTable::cases() as $table) {
			$tables[$table->value] = ClosedObject::of(self::properties($table));
		}
		return ['title' => self::TITLE] + ClosedObject::of($tables);
	}

	/** @return array<string, mixed> */
	public static function of(ReportTable $table): array
	{
		return ['title' => self::TITLE . ucfirst($table->value)] + ClosedObject::of(self::properties($table));
	}

	/** @return array<string, mixed> */
	public static function row(ReportTable $table): array
	{
		$columns = [];
		foreach ($table->names() as $name) {
			$columns[$name] = ['type' => str_ends_with($name, '_id') ? 'integer' : 'string'];
		}
		if ($table->titled() !== '') {
			$columns['title'] = ['type' => 'string', 'description' => 'Its number where it is gone: "#12".'];
		}
		$columns += array_fill_keys($table->counts(), ['type' => 'integer']);
		if ($table->hasRate()) {
			$columns['take_rate'] = ReportHead::rate();
		}
		return ClosedObject::of($columns + array_fill_keys($table->amounts(), MoneySchema::schema()));
	}

	/** @return array<string, array<string, mixed>> */
	private static function properties(ReportTable $table): array
	{
		return ReportHead::properties() + [
			'total' => ['type' => 'integer', 'description' => 'Rows on all pages.'],
			'rows' => ['type' => 'array', 'items' => self::row($table)],
		];
	}
}
