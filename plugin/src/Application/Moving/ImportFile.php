<?php

declare(strict_types=1);

namespace Encore\Application\Moving;

use Encore\Application\Ports\OwnedPosts;
use Encore\Application\Ports\ShopReferences;
use Encore\Application\Writing\CheckSettings;
use Encore\Application\Writing\OwnedPostKind;
use Encore\Domain\Offer\InvalidSettings;

/**
 * Makes drafts of what another shop has exported: planned first, which writes nothing, then made. What was made of the
 * same file before is not made again unless it is asked for.
 *
 * @phpstan-import-type MovedFile from Export
 * @phpstan-import-type Moved from Export
 */
final class ImportFile
{
	/** @param \Closure(string): bool $isUnsafe whether a page holds blocks that no offer may hold (rule S5) */
	public function __construct(
		private readonly OwnedPosts $posts,
		private readonly ShopReferences $references,
		private readonly CheckSettings $offers,
		private readonly CheckSettings $funnels,
		private readonly \Closure $isUnsafe,
		private readonly string $shop,
	) {
	}

	/**
	 * @param MovedFile       $file    in the form of its schema
	 * @param array<int, int> $chosen  products of this shop, by their ids in the other one
	 * @param bool            $isAgain also what is here already is made once more
	 */
	public function plan(array $file, array $chosen = [], bool $isAgain = false): ImportPlan
	{
		$named = array_combine(array_column(Reference::cases(), 'value'), array_map(static fn(Reference $reference): array => $file[$reference->value], Reference::cases()));
		$found = [Reference::Product->value => array_filter($chosen)];
		$offers = $this->planned(OwnedPostKind::Offer, $file['offers'], $file['shop'], $named, $found, $isAgain);
		$can = array_column(array_filter($offers, static fn(PlannedPost $post): bool => $post->problems === []), 'key');
		$funnels = $this->planned(OwnedPostKind::Funnel, $file['funnels'], $file['shop'], $named, $found, $isAgain, $can);
		return new ImportPlan($offers, $funnels, $found, $named);
	}

	/** Makes what is new; what was made stays when something after it fails, and the next import goes on from there. */
	public function make(ImportPlan $plan): ImportPlan
	{
		$offers = array_map(fn(PlannedPost $post): PlannedPost => $post->isNew() ? $this->made($post, $post->settings) : $post, $plan->offers);
		$ids = array_combine(array_column($offers, 'key'), array_column($offers, 'id'));
		$same = static fn(Reference $reference, int $id): int => $id;
		$funnels = array_map(fn(PlannedPost $post): PlannedPost => $post->isNew() ? $this->made($post, ReplaceReferences::inFunnel($post->settings, $same, static fn(int $offer): int => $ids[$offer] ?? 0)) : $post, $plan->funnels);
		return new ImportPlan($offers, $funnels, $plan->found, $plan->named);
	}

	/** @param array<string, mixed> $settings */
	private function made(PlannedPost $post, array $settings): PlannedPost
	{
		return $post->made($this->posts->make($post->kind, $post->title, $post->content, $settings, $post->origin));
	}

	/**
	 * @param list<Moved> $moved
	 * @param array<string, array<int, array{name: string, code: string}>> $named
	 * @param array<string, array<int, int>> $found
	 * @param list<int> $offers that a step can have
	 * @return list<PlannedPost>
	 */
	private function planned(OwnedPostKind $kind, array $moved, string $shop, array $named, array &$found, bool $isAgain, array $offers = []): array
	{
		$origins = array_map(static fn(array $one): string => hash('sha256', "{$shop} {$kind->value} {$one['id']}"), $moved);
		$here = $isAgain ? [] : $this->posts->madeOf($kind, $origins);
		$planned = [];
		foreach ($moved as $place => $one) {
			$leftOut = [];
			$replace = function (Reference $reference, int $id) use ($named, &$found, &$leftOut): int {
				$is = $found[$reference->value][$id] ??= isset($named[$reference->value][$id]) ? $this->references->find($reference, $id, $named[$reference->value][$id]) : 0;
				$is === 0 && $leftOut["{$reference->value} {$id}"] = [$reference, $id];
				return $is;
			};
			$settings = $kind === OwnedPostKind::Offer
				? ReplaceReferences::inOffer($one['settings'], $replace)
				: ReplaceReferences::inFunnel($one['settings'], $replace, static function (int $offer) use ($offers, &$leftOut): int {
					in_array($offer, $offers, true) || $leftOut["offer {$offer}"] = [OwnedPostKind::Offer, $offer];
					return $offer;
				});
			$id = $here[$origins[$place]] ?? ($shop === $this->shop && !$isAgain ? $this->posts->read($kind, $one['id'])->id ?? 0 : 0);
			[$settings, $problems] = $this->checked($kind, $settings, $one['content']);
			$planned[] = new PlannedPost($kind, $one['id'], $one['title'], $one['content'], $origins[$place], $id, $settings, $id === 0 ? $problems : [], array_values($leftOut));
		}
		return $planned;
	}

	/**
	 * @param array<string, mixed> $settings
	 * @return array{array<string, mixed>, array<string, string>} complete settings, and what is wrong with them
	 */
	private function checked(OwnedPostKind $kind, array $settings, string $content): array
	{
		if (($this->isUnsafe)($content)) {
			return [$settings, ['content' => 'block_not_allowed']];
		}
		try {
			return [($kind === OwnedPostKind::Offer ? $this->offers : $this->funnels)->check($settings, false), []];
		} catch (InvalidSettings $invalid) {
			return [$settings, $invalid->fields];
		}
	}
}
