<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

use Encore\Domain\Decimal;

/**
 * Reads saved settings field by field. A wrong field is noted with its code and a harmless value returned, so that
 * one reading finds all that is wrong; assertValid() then throws.
 */
final class SettingsReader
{
	/** @var \ArrayObject<string, string> shared with the readers of inner objects */
	private readonly \ArrayObject $wrong;

	/**
	 * @param array<array-key, mixed>           $data
	 * @param \ArrayObject<string, string>|null $wrong
	 */
	public function __construct(
		private readonly array $data,
		private readonly string $path = '',
		?\ArrayObject $wrong = null,
	) {
		$this->wrong = $wrong ?? new \ArrayObject();
	}

	/**
	 * A reader of the object under this name.
	 *
	 * @param array<string, mixed> $defaults of what it lacks
	 */
	public function within(string $name, array $defaults = []): self
	{
		$inner = $this->data[$name] ?? null;
		if (!is_array($inner)) {
			$this->refuse($name, 'wrong_type');
			$inner = [];
		}
		return new self($inner + $defaults, "{$this->path}{$name}.", $this->wrong);
	}

	/** @return list<string> the names of the fields that are there */
	public function names(): array
	{
		return array_map(strval(...), array_keys($this->data));
	}

	public function has(string $name): bool
	{
		return array_key_exists($name, $this->data);
	}

	public function int(string $name, int $min, int $max, string $code): int
	{
		$value = $this->data[$name] ?? null;
		if (!is_int($value)) {
			$this->refuse($name, 'wrong_type');
			return $min;
		}
		if ($value < $min || $value > $max) {
			$this->refuse($name, $code);
			return $min;
		}
		return $value;
	}

	public function bool(string $name): bool
	{
		$value = $this->data[$name] ?? null;
		if (!is_bool($value)) {
			$this->refuse($name, 'wrong_type');
			return false;
		}
		return $value;
	}

	/** Plain text: markup is not removed but never printed unescaped. */
	public function text(string $name, int $length): string
	{
		$value = $this->data[$name] ?? null;
		if (!is_string($value)) {
			$this->refuse($name, 'wrong_type');
			return '';
		}
		if (mb_strlen($value) > $length) {
			$this->refuse($name, 'too_long');
		}
		return $value;
	}

	/**
	 * @param non-empty-list<string> $choices
	 */
	public function choice(string $name, array $choices): string
	{
		$value = $this->data[$name] ?? null;
		if (!is_string($value) || !in_array($value, $choices, true)) {
			$this->refuse($name, 'not_a_choice');
			return $choices[0];
		}
		return $value;
	}

	/** A decimal of zero or more. */
	public function decimal(string $name): string
	{
		$value = $this->data[$name] ?? null;
		if (!is_string($value) || !Decimal::isValid($value)) {
			$this->refuse($name, 'not_a_number');
			return '0';
		}
		if (str_starts_with($value, '-')) {
			$this->refuse($name, 'negative');
			return '0';
		}
		return $value;
	}

	/** @return list<int> positive ids, each once */
	public function ids(string $name): array
	{
		$value = $this->data[$name] ?? null;
		if (!is_array($value) || $value !== array_filter($value, static fn(mixed $id): bool => is_int($id) && $id > 0)) {
			$this->refuse($name, 'wrong_type');
			return [];
		}
		return array_values(array_unique($value));
	}

	/** @return list<string> texts that say something, each once */
	public function texts(string $name, int $length): array
	{
		$value = $this->data[$name] ?? null;
		if (!is_array($value) || !array_is_list($value) || $value !== array_filter($value, static fn(mixed $text): bool => is_string($text) && $text !== '')) {
			$this->refuse($name, 'wrong_type');
			return [];
		}
		if ($value !== [] && max(array_map(mb_strlen(...), $value)) > $length) {
			$this->refuse($name, 'too_long');
		}
		return array_values(array_unique($value));
	}

	/** An instant in UTC, "2026-11-27T00:00:00Z"; empty is none. */
	public function instant(string $name): ?\DateTimeImmutable
	{
		$value = $this->data[$name] ?? null;
		if ($value === '') {
			return null;
		}
		$instant = is_string($value)
			? \DateTimeImmutable::createFromFormat('!Y-m-d\TH:i:s\Z', $value, new \DateTimeZone('UTC'))
			: false;
		if ($instant === false || $instant->format('Y-m-d\TH:i:s\Z') !== $value) {
			$this->refuse($name, 'not_a_date');
			return null;
		}
		return $instant;
	}

	public function refuse(string $name, string $code): void
	{
		$this->wrong[$this->path . $name] ??= $code;
	}

	/** @throws InvalidSettings */
	public function assertValid(): void
	{
		$fields = $this->wrong->getArrayCopy();
		if ($fields !== []) {
			throw new InvalidSettings($fields);
		}
	}
}
