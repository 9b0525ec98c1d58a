<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Ports\ShelfKeeper;

/** Keeps shelves by their owners, as text. */
final class KeptShelf implements ShelfKeeper
{
	/** @var array<string, string> by owner */
	public array $kept = [];

	public string $owner = 'ada';

	public function whose(): string
	{
		return $this->owner;
	}

	public function read(): string
	{
		return $this->kept[$this->owner] ?? '';
	}

	public function write(string $text): void
	{
		$this->kept[$this->owner] = $text;
	}
}
