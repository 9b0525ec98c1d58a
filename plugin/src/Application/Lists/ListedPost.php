<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

use Encore\Application\Writing\OwnedPostKind;

final class ListedPost
{
	/**
	 * @param array<string, mixed> $settings unchecked
	 * @param string $writer   name of who has it open just now, somebody else; empty where nobody has
	 * @param bool   $isTranslation it is another one in another language, and has nothing of its own to switch
	 */
	public function __construct(
		public readonly OwnedPostKind $kind,
		public readonly int $id,
		public readonly bool $isPublished,
		public readonly bool $isInTrash,
		public readonly array $settings,
		public readonly string $writer = '',
		public readonly bool $isTranslation = false,
	) {
	}
}
