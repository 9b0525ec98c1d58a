<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

/** One row as the database gives it, read by type. */
final class Row
{
	/** @param array<array-key, mixed> $values by column */
	public function __construct(private readonly array $values)
	{
	}

	/** @return array<array-key, mixed> every column, as the database gives it */
	public function all(): array
	{
		return $this->values;
	}

	public function text(string $column): string
	{
		$value = $this->values[$column] ?? '';
		return is_scalar($value) ? (string) $value : '';
	}

	public function int(string $column): int
	{
		return (int) $this->text($column);
	}

	/** A datetime column, which holds UTC. */
	public function instant(string $column): \DateTimeImmutable
	{
		return new \DateTimeImmutable($this->text($column), new \DateTimeZone('UTC'));
	}

	/** @return array<string, mixed> */
	public function json(string $column): array
	{
		$data = json_decode($this->text($column), true);
		if (!is_array($data)) {
			return [];
		}
		/** @var array<string, mixed> $data a JSON object has names */
		return $data;
	}

	public static function time(\DateTimeImmutable $instant): string
	{
		return $instant->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d H:i:s');
	}
}
