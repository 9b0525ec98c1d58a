<?php

declare(strict_types=1);

namespace Encore\Application\Writing;

/** An offer or a funnel as its owner left it, with its page. */
final class OwnedPost
{
	/**
	 * @param string               $content  blocks; empty of a funnel
	 * @param array<string, mixed> $settings unchecked
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly string $content,
		public readonly array $settings,
	) {
	}
}
