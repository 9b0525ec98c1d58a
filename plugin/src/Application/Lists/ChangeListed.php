<?php

declare(strict_types=1);

namespace Encore\Application\Lists;

use Encore\Application\Ports\ListedPosts;
use Encore\Application\Ports\OwnedPosts;
use Encore\Application\Writing\CheckSettings;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Refusal;

/** What a list does with those that are ticked: each by itself, so that one that refuses holds up no other. */
final class ChangeListed
{
	/** @param \Closure(string): string $copyOf name of a copy */
	public function __construct(
		private readonly ListedPosts $posts,
		private readonly OwnedPosts $made,
		private readonly CheckSettings $offers,
		private readonly CheckSettings $funnels,
		private readonly \Closure $copyOf,
	) {
	}

	/**
	 * @param string $startsAt of a schedule, "2026-11-27T08:00:00Z" or empty
	 * @return int the one that it was done to, or that was made
	 * @throws Refusal not_found, open_elsewhere, is_translation, not_in_trash
	 * @throws InvalidSettings what it lacks to be switched on, or what is wrong with the schedule
	 */
	public function apply(ListAction $action, OwnedPostKind $kind, int $id, string $startsAt = '', string $endsAt = ''): int
	{
		$post = $this->posts->read($kind, $id) ?? throw Refusal::because('not_found');
		$isForTrash = in_array($action, [ListAction::Restore, ListAction::Delete], true);
		if ($post->isInTrash !== $isForTrash) {
			throw Refusal::because($isForTrash ? 'not_in_trash' : 'not_found');
		}
		if ($post->isTranslation && !$isForTrash && $action !== ListAction::Trash) {
			throw Refusal::because('is_translation');
		}
		if ($action !== ListAction::Duplicate && $post->writer !== '') {
			throw Refusal::because('open_elsewhere');
		}
		match ($action) {
			ListAction::SwitchOn => $this->save($post, ['enabled' => true], true),
			ListAction::SwitchOff => $this->save($post, ['enabled' => false], $post->isPublished),
			ListAction::Schedule => $this->save($post, ['starts_at' => $startsAt, 'ends_at' => $endsAt], $post->isPublished),
			ListAction::Trash => $this->posts->trash($post),
			ListAction::Restore => $this->posts->restore($post),
			ListAction::Delete => $this->posts->delete($post),
			ListAction::Duplicate => null,
		};
		return $action === ListAction::Duplicate ? $this->duplicate($post) : $id;
	}

	/** @param array<string, mixed> $changed */
	private function save(ListedPost $post, array $changed, bool $isPublished): void
	{
		$check = $post->kind === OwnedPostKind::Offer ? $this->offers : $this->funnels;
		$settings = $changed + $post->settings;
		try {
			$settings = $check->check($settings, $isPublished);
		} catch (InvalidSettings $invalid) {
			// What was finished once and is not any more must be possible to stop.
			if (($changed['enabled'] ?? true) !== false) {
				throw $invalid;
			}
		}
		$this->posts->write($post, $settings, $isPublished);
	}

	private function duplicate(ListedPost $post): int
	{
		$original = $this->made->read($post->kind, $post->id) ?? throw Refusal::because('not_found');
		return $this->made->make($post->kind, ($this->copyOf)($original->title), $original->content, $original->settings, '');
	}
}
