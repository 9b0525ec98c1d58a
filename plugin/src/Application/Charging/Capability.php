<?php

declare(strict_types=1);

namespace Encore\Application\Charging;

/** Whether an order's token can be charged again: with a token, or the reason why not. */
final class Capability
{
	private function __construct(
		public readonly bool $canCharge,
		public readonly string $reason,
		public readonly ?SavedToken $token,
	) {
	}

	public static function with(SavedToken $token): self
	{
		return new self(true, '', $token);
	}

	/** @param string $reason in plain words, for the shop's owner */
	public static function none(string $reason): self
	{
		return new self(false, $reason, null);
	}
}
