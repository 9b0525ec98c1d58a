<?php

declare(strict_types=1);

namespace Encore\Application\Health;

/** What is copied to whoever helps the owner: codes and facts, in English whatever the shop speaks. */
final class DiagnosticText
{
	/**
	 * @param list<HealthFinding>   $findings
	 * @param array<string, string> $facts
	 */
	public static function of(array $findings, array $facts, \DateTimeImmutable $now): string
	{
		$lines = ['Encore: diagnostics of ' . $now->setTimezone(new \DateTimeZone('UTC'))->format('Y-m-d H:i') . ' UTC', ''];
		foreach ($findings as $finding) {
			// Of payment methods the facts have their ids: a name is the owner's own words.
			$values = $finding->values === [] || $finding->check === HealthCheck::Payments ? '' : ' (' . implode(', ', $finding->values) . ')';
			$lines[] = "{$finding->check->value}: {$finding->state->value}, {$finding->reason}{$values}";
		}
		$lines[] = '';
		foreach ($facts as $name => $fact) {
			$lines[] = "{$name}: {$fact}";
		}
		return implode("\n", $lines) . "\n";
	}
}
