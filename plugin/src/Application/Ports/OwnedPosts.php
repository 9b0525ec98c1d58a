<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Writing\OwnedPost;
use Encore\Application\Writing\OwnedPostKind;

/** Offers and funnels as posts of their owner's; those in the trash are not among them. */
interface OwnedPosts
{
	/** @return list<int> oldest first */
	public function ids(OwnedPostKind $kind): array;

	public function read(OwnedPostKind $kind, int $id): ?OwnedPost;

	/**
	 * @param list<string> $origins
	 * @return array<string, int> what was made of them and is still there, by origin
	 */
	public function madeOf(OwnedPostKind $kind, array $origins): array;

	/**
	 * A draft. Its title becomes plain text, and its page loses what an ordinary author may not write.
	 *
	 * @param array<string, mixed> $settings
	 * @param string               $origin   where it comes from; empty where that is here
	 * @return int its id
	 * @throws \RuntimeException when it could not be written
	 */
	public function make(OwnedPostKind $kind, string $title, string $content, array $settings, string $origin): int;
}
