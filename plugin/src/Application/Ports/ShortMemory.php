<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

/** What was asked elsewhere and is good for a while. It may be forgotten at any time. */
interface ShortMemory
{
	/** @return array<string, string>|null null where nothing is remembered */
	public function recall(string $name): ?array;

	/** @param array<string, string> $what no secret and nothing personal */
	public function keep(string $name, array $what, int $seconds): void;
}
