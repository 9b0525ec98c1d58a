<?php

declare(strict_types=1);

namespace Encore\Preview;

use Encore\Application\Ports\ShelfKeeper;

/**
 * What the ports in memory hold: rows of a kind, by their keys. It is gone with the request, unless somebody keeps it; then it is
 * read when it is first asked for, and handed over with each change.
 */
final class Shelf
{
	/** @var array<string, array<string, mixed>> by kind, then by key */
	private array $rows = [];

	private ?string $whose = null;

	/** @param ShelfKeeper|null $keeper null: nobody */
	public function __construct(private readonly ?ShelfKeeper $keeper = null)
	{
	}

	/**
	 * @template T of object
	 * @param class-string<T> $class
	 * @return T|null
	 */
	public function find(string $kind, string $key, string $class): ?object
	{
		$row = $this->read()[$kind][$key] ?? null;
		return $row instanceof $class ? $row : null;
	}

	/**
	 * @template T of object
	 * @param class-string<T> $class
	 * @return array<string, T> by key, in the order in which they came
	 */
	public function all(string $kind, string $class): array
	{
		return array_filter($this->read()[$kind] ?? [], static fn(mixed $row): bool => $row instanceof $class);
	}

	public function text(string $kind, string $key): string
	{
		$row = $this->read()[$kind][$key] ?? '';
		return is_string($row) ? $row : '';
	}

	public function put(string $kind, string $key, object|string $row): void
	{
		$this->read();
		$this->rows[$kind][$key] = $row;
		$this->keep();
	}

	public function drop(string $kind, string $key): void
	{
		$this->read();
		unset($this->rows[$kind][$key]);
		$this->keep();
	}

	/** Takes everything off it. */
	public function clear(): void
	{
		$this->read();
		$this->rows = [];
		$this->keep();
	}

	/** @return array<string, array<string, mixed>> */
	private function read(): array
	{
		$whose = $this->keeper?->whose();
		if ($this->keeper !== null && $this->whose !== $whose) {
			$this->whose = $whose;
			$this->rows = ShelfJson::decode($this->keeper->read());
		}
		return $this->rows;
	}

	private function keep(): void
	{
		$this->keeper?->write(ShelfJson::encode($this->rows));
	}
}
