<?php

declare(strict_types=1);

namespace Encore\Application\Ports;

use Encore\Application\Lists\ListedPost;
use Encore\Application\Writing\OwnedPostKind;

/** Offers and funnels as the list of them reads and changes them, those in the trash too. */
interface ListedPosts
{
	public function read(OwnedPostKind $kind, int $id): ?ListedPost;

	/** @param array<string, mixed> $settings complete */
	public function write(ListedPost $post, array $settings, bool $isPublished): void;

	public function trash(ListedPost $post): void;

	public function restore(ListedPost $post): void;

	public function delete(ListedPost $post): void;
}
