<?php

declare(strict_types=1);

namespace Encore\WooCommerce\Payments\Capability;

/** One thing that was looked at when the owner asked for a check. */
final class GatewayCheck
{
	public const PASSED = 'passed';
	public const FAILED = 'failed';
	private const SKIPPED = 'skipped';

	/** @param self::PASSED|self::FAILED|self::SKIPPED $state */
	private function __construct(
		public readonly string $state,
		public readonly string $text,
		public readonly string $todo,
	) {
	}

	public static function passed(string $text): self
	{
		return new self(self::PASSED, $text, '');
	}

	/** @param string $todo what the owner does about it */
	public static function failed(string $text, string $todo): self
	{
		return new self(self::FAILED, $text, $todo);
	}

	/** Nobody knows, and nobody has to. */
	public static function skipped(string $text): self
	{
		return new self(self::SKIPPED, $text, '');
	}

	/** @return array{state: string, text: string, todo: string} */
	public function toArray(): array
	{
		return ['state' => $this->state, 'text' => $this->text, 'todo' => $this->todo];
	}
}
