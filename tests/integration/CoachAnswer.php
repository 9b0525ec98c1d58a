<?php

declare(strict_types=1);

namespace Encore\Tests\Integration;

/** What the coach is told, as the editor gets it. */
final class CoachAnswer
{
	public function __construct(public readonly BumpAnswer $answer)
	{
	}

	public function at(string $path): mixed
	{
		return $this->answer->at($path);
	}

	/** In minor units. */
	public function amount(string $name): int
	{
		$amount = $this->answer->at("{$name}.amount");
		return is_numeric($amount) ? (int) $amount : 0;
	}

	/** @return list<array{mixed, int}> name and price */
	public function callers(): array
	{
		$all = $this->answer->at('called_by');
		return array_map(fn(int $place): array => [$this->at("called_by.{$place}.name"), $this->amount("called_by.{$place}.price")], is_array($all) ? array_keys(array_values($all)) : []);
	}
}
