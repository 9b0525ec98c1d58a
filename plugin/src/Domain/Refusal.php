<?php

declare(strict_types=1);

namespace Encore\Domain;

/** A rule says no. The code is stable: Rest\ErrorMap turns it into a status and words. */
final class Refusal extends \DomainException
{
	private function __construct(public readonly string $reason)
	{
		parent::__construct($reason);
	}

	public static function because(string $reason): self
	{
		return new self($reason);
	}
}
