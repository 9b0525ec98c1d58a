<?php

declare(strict_types=1);

namespace Encore\WordPress\Database;

use Encore\Domain\Offer\Placement;

/** An offer or a funnel as it is filed in the index: a row for each key that calls it up. */
final class CompiledEntry
{
	/**
	 * @param list<string>         $keys of its trigger
	 * @param array<string, mixed> $data what readers turn back into an offer or a funnel
	 */
	public function __construct(
		public readonly int $objectId,
		private readonly Placement $placement,
		private readonly array $keys,
		private readonly int $priority,
		private readonly ?\DateTimeImmutable $startsAt,
		private readonly ?\DateTimeImmutable $endsAt,
		private readonly array $data,
	) {
	}

	/** @return list<array<string, scalar|null>> by column */
	public function rows(): array
	{
		return array_map(fn(string $key): array => [
			'placement' => $this->placement->value,
			'trigger_key' => $key,
			'object_id' => $this->objectId,
			'priority' => $this->priority,
			'starts_at' => $this->startsAt?->format('Y-m-d H:i:s'),
			'ends_at' => $this->endsAt?->format('Y-m-d H:i:s'),
			'data' => (string) wp_json_encode($this->data),
		], array_values(array_unique($this->keys)));
	}
}
