<?php

declare(strict_types=1);

namespace Encore\Domain\Offer;

/** Settings that cannot be an offer or a funnel, with one code for each wrong field ("price.value" => "above_100"). */
final class InvalidSettings extends \DomainException
{
	/** @param non-empty-array<string, string> $fields field path => code */
	public function __construct(public readonly array $fields)
	{
		parent::__construct('Invalid settings: ' . implode(', ', array_keys($fields)));
	}
}
