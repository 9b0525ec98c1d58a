<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

use Encore\Application\Writing\OwnedPostKind;

/** What becomes of one offer or funnel of a file. */
final class PlannedPost
{
	/**
	 * @param int                   $key      its id in the other shop
	 * @param int                   $id       of what is here already or was made; 0 while there is none
	 * @param array<string, mixed>  $settings with the ids of this shop; of a funnel, offers still by their ids in the other shop
	 * @param array<string, string> $problems field path => code: it cannot be made
	 * @param list<array{Reference|OwnedPostKind, int}> $leftOut what nothing in this shop stands for, and of a funnel the offers that cannot be made
	 */
	public function __construct(
		public readonly OwnedPostKind $kind,
		public readonly int $key,
		public readonly string $title,
		public readonly string $content,
		public readonly string $origin,
		public readonly int $id,
		public readonly array $settings,
		public readonly array $problems,
		public readonly array $leftOut,
		public readonly bool $isMade = false,
	) {
	}

	public function isNew(): bool
	{
		return $this->id === 0 && $this->problems === [];
	}

	public function made(int $id): self
	{
		return new self($this->kind, $this->key, $this->title, $this->content, $this->origin, $id, $this->settings, [], $this->leftOut, true);
	}
}
