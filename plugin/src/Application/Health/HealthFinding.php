<?php

declare(strict_types=1);

namespace Encore\Application\Health;

/** What one check found. Rest\HealthWords says it in sentences. */
final class HealthFinding
{
	/**
	 * @param string       $reason a stable code
	 * @param list<string> $values what the sentence names
	 */
	public function __construct(
		public readonly HealthCheck $check,
		public readonly HealthState $state,
		public readonly string $reason,
		public readonly array $values = [],
	) {
	}
}
