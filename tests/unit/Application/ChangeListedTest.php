<?php

declare(strict_types=1);

namespace Encore\Tests\Unit\Application;

use Encore\Application\Lists\ChangeListed;
use Encore\Application\Lists\ListAction;
use Encore\Application\Lists\ListedPost;
use Encore\Application\Ports\ListedPosts;
use Encore\Application\Ports\OwnedPosts;
use Encore\Application\Writing\CheckSettings;
use Encore\Application\Writing\OwnedPost;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Offer\InvalidSettings;
use Encore\Domain\Refusal;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What a list does with what is ticked: what is not finished is not switched on, what is open elsewhere is left alone. */
final class ChangeListedTest extends TestCase
{
	private const ID = 7;

	/** @var list<string> */
	private array $done = [];

	public function testSoADraftThatIsFinishedIsPublishedAndSwitchedOn(): void
	{
		self::assertSame(self::ID, $this->apply(ListAction::SwitchOn, $this->post(['price' => 'right', 'enabled' => false], isPublished: false)));
		self::assertSame(['{"enabled":true,"price":"right"} published'], $this->done);
	}

	public function testSoWhatIsNotFinishedIsNotSwitchedOnAndSaysWhatItLacks(): void
	{
		try {
			$this->apply(ListAction::SwitchOn, $this->post(['price' => ''], isPublished: false));
			self::fail('It was switched on.');
		} catch (InvalidSettings $invalid) {
			self::assertSame(['price' => 'missing'], $invalid->fields);
		}
		self::assertSame([], $this->done);
	}

	public function testSoWhatIsNoLongerFinishedCanBeStoppedAllTheSame(): void
	{
		$this->apply(ListAction::SwitchOff, $this->post(['price' => '']));
		self::assertSame(['{"enabled":false,"price":""} published'], $this->done);
	}

	public function testSoSwitchingOffADraftDoesNotPublishIt(): void
	{
		$this->apply(ListAction::SwitchOff, $this->post(['price' => 'right'], isPublished: false));
		self::assertSame(['{"enabled":false,"price":"right"} draft'], $this->done);
	}

	public function testSoTimesAreSetAndNothingElse(): void
	{
		$this->apply(ListAction::Schedule, $this->post(['price' => 'right', 'enabled' => false]), '2026-11-27T08:00:00Z');
		self::assertSame(['{"starts_at":"2026-11-27T08:00:00Z","ends_at":"","price":"right","enabled":false} published'], $this->done);
	}

	public function testSoACopyIsMadeWithItsPageAndLeavesTheOriginal(): void
	{
		self::assertSame(99, $this->apply(ListAction::Duplicate, $this->post(['price' => 'right'], writer: 'Ada')));
		self::assertSame(['made Name again: page, {"price":"right"}'], $this->done);
	}

	/** @return iterable<string, array{ListAction, array{isInTrash?: bool, writer?: string, isTranslation?: bool}, string}> */
	public static function refusals(): iterable
	{
		yield 'open elsewhere' => [ListAction::SwitchOff, ['writer' => 'Ada'], 'open_elsewhere'];
		yield 'trash what is open elsewhere' => [ListAction::Trash, ['writer' => 'Ada'], 'open_elsewhere'];
		yield 'a translation' => [ListAction::SwitchOn, ['isTranslation' => true], 'is_translation'];
		yield 'a copy of a translation' => [ListAction::Duplicate, ['isTranslation' => true], 'is_translation'];
		yield 'switched on in the trash' => [ListAction::SwitchOn, ['isInTrash' => true], 'not_found'];
		yield 'deleted out of the list' => [ListAction::Delete, [], 'not_in_trash'];
		yield 'restored out of the list' => [ListAction::Restore, [], 'not_in_trash'];
	}

	/** @param array{isInTrash?: bool, writer?: string, isTranslation?: bool} $about */
	#[DataProvider('refusals')]
	public function testSoNothingIsDoneToWhatMayNotBe(ListAction $action, array $about, string $reason): void
	{
		try {
			$this->apply($action, $this->post(['price' => 'right'], true, ...$about));
			self::fail('It was done.');
		} catch (Refusal $refusal) {
			self::assertSame($reason, $refusal->reason);
		}
		self::assertSame([], $this->done);
	}

	public function testSoWhatLiesInTheTrashGoesAndComesBack(): void
	{
		$this->apply(ListAction::Trash, $this->post([]));
		$this->apply(ListAction::Restore, $this->post([], isInTrash: true));
		$this->apply(ListAction::Delete, $this->post([], isInTrash: true));
		self::assertSame(['trash', 'restore', 'delete'], $this->done);
	}

	/** @param array<string, mixed> $settings */
	private function post(array $settings, bool $isPublished = true, bool $isInTrash = false, string $writer = '', bool $isTranslation = false): ListedPost
	{
		return new ListedPost(OwnedPostKind::Offer, self::ID, $isPublished, $isInTrash, $settings, $writer, $isTranslation);
	}

	private function apply(ListAction $action, ListedPost $post, string $startsAt = ''): int
	{
		$did = function (string $what): void {
			$this->done[] = $what;
		};
		$posts = new class ($post, $did) implements ListedPosts {
			/** @param \Closure(string): void $did */
			public function __construct(private readonly ListedPost $post, private readonly \Closure $did)
			{
			}

			public function read(OwnedPostKind $kind, int $id): ?ListedPost
			{
				return $this->post->id === $id ? $this->post : null;
			}

			public function write(ListedPost $post, array $settings, bool $isPublished): void
			{
				($this->did)(json_encode($settings) . ($isPublished ? ' published' : ' draft'));
			}

			public function trash(ListedPost $post): void
			{
				($this->did)('trash');
			}

			public function restore(ListedPost $post): void
			{
				($this->did)('restore');
			}

			public function delete(ListedPost $post): void
			{
				($this->did)('delete');
			}
		};
		$made = new class ($post, $did) implements OwnedPosts {
			/** @param \Closure(string): void $did */
			public function __construct(private readonly ListedPost $post, private readonly \Closure $did)
			{
			}

			public function ids(OwnedPostKind $kind): array
			{
				return [$this->post->id];
			}

			public function read(OwnedPostKind $kind, int $id): OwnedPost
			{
				return new OwnedPost($id, 'Name', 'page', $this->post->settings);
			}

			public function madeOf(OwnedPostKind $kind, array $origins): array
			{
				return [];
			}

			public function make(OwnedPostKind $kind, string $title, string $content, array $settings, string $origin): int
			{
				($this->did)("made {$title}: {$content}, " . json_encode($settings) . $origin);
				return 99;
			}
		};
		$check = new class implements CheckSettings {
			public function check(array $data, bool $isPublishing): array
			{
				return ($data['price'] ?? '') !== '' ? $data : throw new InvalidSettings(['price' => 'missing']);
			}
		};
		return (new ChangeListed($posts, $made, $check, $check, static fn(string $title): string => "{$title} again"))->apply($action, OwnedPostKind::Offer, self::ID, $startsAt);
	}
}
